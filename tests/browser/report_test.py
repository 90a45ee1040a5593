"""The report from disk, in a real browser: filter, search, move by keys, follow a finding into its article."""
import pathlib
import unittest

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

import desk


class Report(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.context = desk.desk_folder()
        cls.folder = cls.context.__enter__()
        desk.crosstally("check", "--agreements", "--format", "html", "--output", "report.html", "samples", "mark<up>.txt", "mark&up.txt",
                        "linked.jsonl", folder=cls.folder)
        cls.browser = desk.browser()

    @classmethod
    def tearDownClass(cls):
        cls.browser.quit()
        cls.context.__exit__(None, None, None)

    def setUp(self):
        self.browser.get("about:blank")
        self.browser.get("file://" + str(pathlib.Path(self.folder, "report.html")))

    def findings(self):
        return [one for one in self.browser.find_elements(By.CLASS_NAME, "finding") if one.is_displayed()]

    def body(self):
        return self.browser.find_element(By.TAG_NAME, "body")

    def choose(self, name, value):
        Select(self.browser.find_element(By.NAME, name)).select_by_value(value)

    def test_filter_by_severity_verdict_story_and_body(self):
        everything = len(self.findings())
        self.assertGreater(everything, 10)
        self.browser.find_element(By.CSS_SELECTOR, "[name=severity][value=error]").click()
        notes = self.findings()
        self.assertTrue(0 < len(notes) < everything)
        self.assertNotIn("error", {one.get_attribute("data-severity") for one in notes})
        self.browser.find_element(By.CSS_SELECTOR, "[name=severity][value=error]").click()
        self.choose("verdict", "quote-altered")
        self.assertEqual({"quote-altered"}, {one.get_attribute("data-verdict") for one in self.findings()})
        self.choose("verdict", "")
        for name, attribute in (("story", "data-story"), ("body", "data-bodies"), ("article", "data-articles")):
            value = self.browser.find_elements(By.CSS_SELECTOR, f"[name={name}] option")[1].get_attribute("value")
            self.choose(name, value)
            shown = self.findings()
            self.assertTrue(0 < len(shown) < everything)
            for one in shown:
                self.assertIn(value, one.get_attribute(attribute).split("\n"))
            self.choose(name, "")
        self.assertEqual(everything, len(self.findings()))

    def test_search_and_say_how_many(self):
        self.body().send_keys("/")
        self.browser.switch_to.active_element.send_keys("98mph")
        self.assertEqual(1, len(self.findings()))
        self.assertRegex(self.browser.find_element(By.ID, "shown").text, r"^1 of \d+ findings shown$")
        self.browser.switch_to.active_element.send_keys(" nowhere")
        self.assertTrue(self.browser.find_element(By.ID, "none").is_displayed())

    def test_move_by_keys(self):
        order = [one.get_attribute("id") for one in self.findings()]
        for keys, expected in (("j", 0), ("j", 1), ("j", 2), ("k", 1), ("k", 0), ("k", 0)):
            self.browser.switch_to.active_element.send_keys(keys)
            self.assertEqual(order[expected], self.browser.switch_to.active_element.get_attribute("id"))
        self.browser.switch_to.active_element.send_keys("/")
        self.browser.switch_to.active_element.send_keys("jk" + Keys.ESCAPE)
        self.assertNotEqual("search", self.browser.switch_to.active_element.get_attribute("name"))

    def test_follow_a_finding_into_its_article_and_back(self):
        finding = self.findings()[0]
        finding.find_element(By.CSS_SELECTOR, "a.where").click()
        target = self.browser.find_element(By.CSS_SELECTOR, ":target")
        self.assertTrue(target.is_displayed())
        text = target.find_element(By.XPATH, "ancestor::details")
        self.assertGreater(len(text.find_elements(By.CSS_SELECTOR, "mark")), 2)
        target.click()
        self.assertTrue(self.browser.find_element(By.CSS_SELECTOR, ".finding:target").is_displayed())

    def test_markup_of_an_article_is_text_and_runs_nothing(self):
        self.assertIsNone(self.browser.execute_script("return window.hacked || null"))
        self.assertEqual(1, len(self.browser.find_elements(By.TAG_NAME, "script")))
        self.assertEqual(0, len(self.browser.find_elements(By.TAG_NAME, "img")))
        self.assertEqual(0, len(self.browser.find_elements(By.CSS_SELECTOR, "a[href^=javascript]")))
        self.assertIn("<script>window.hacked = 1</script>", self.body().get_attribute("textContent"))
        self.assertEqual([], [one for one in self.browser.get_log("browser") if one["level"] == "SEVERE"])

    def test_landmarks_names_and_tables(self):
        for css in ("html[lang]", "header h1", "main#findings", "[role=search]", "[role=status]", "footer", "a.skip", "th[scope=col]"):
            self.assertTrue(self.browser.find_elements(By.CSS_SELECTOR, css), css)
        for field in self.browser.find_elements(By.CSS_SELECTOR, "input, select"):
            self.assertTrue(field.find_elements(By.XPATH, "ancestor::label"), field.get_attribute("name"))
        ids = [one.get_attribute("id") for one in self.browser.find_elements(By.CSS_SELECTOR, "[id]")]
        self.assertEqual(len(ids), len(set(ids)))
        for finding in self.findings():
            self.assertTrue(self.browser.find_element(By.ID, finding.get_attribute("aria-labelledby")).text)

    def test_contrast_in_light_and_dark(self):
        for scheme in ("light", "dark"):
            self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
            worst = self.browser.execute_script(CONTRAST)
            self.assertGreaterEqual(worst["ratio"], 4.5, f"{scheme}: {worst}")
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})

    def test_nothing_is_wider_than_a_phone(self):
        self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": 360, "height": 740, "deviceScaleFactor": 1, "mobile": True})
        wide = self.browser.execute_script("return document.documentElement.scrollWidth")
        self.browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
        self.assertLessEqual(wide, 360)

    def test_print_shows_the_findings_and_no_form(self):
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        self.assertFalse(self.browser.find_element(By.ID, "filter").is_displayed())
        self.assertGreater(len(self.findings()), 10)
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


CONTRAST = """
function parts(colour) { return colour.match(/[\\d.]+/g).map(Number); }
function light(c) { return [0, 1, 2].map(function (i) { var v = c[i] / 255; return v <= .03928 ? v / 12.92 : Math.pow((v + .055) / 1.055, 2.4); })
  .reduce(function (sum, v, i) { return sum + v * [.2126, .7152, .0722][i]; }, 0); }
function ground(element) { for (; element; element = element.parentElement) { var c = parts(getComputedStyle(element).backgroundColor); if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; }
var worst = { ratio: 99, words: '' };
document.querySelectorAll('body *').forEach(function (element) {
  var own = Array.prototype.some.call(element.childNodes, function (node) { return node.nodeType === 3 && node.textContent.trim(); });
  if (!own || !element.checkVisibility() || /SCRIPT|STYLE|OPTION/.test(element.tagName)) return;
  var a = light(parts(getComputedStyle(element).color)), b = light(ground(element));
  var ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
  if (ratio < worst.ratio) worst = { ratio: ratio, words: element.outerHTML.slice(0, 90) };
});
return worst;
"""

if __name__ == "__main__":
    unittest.main()
