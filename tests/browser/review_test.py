"""The served page, in real browsers: decide, reload and see it, two reviewers at once, and who is kept out."""
import http.client
import json
import pathlib
import re
import time
import unittest
import urllib.parse

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

import desk


class Review(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder_context = desk.desk_folder()
        cls.folder = cls.folder_context.__enter__()
        cls.review_context = desk.review(cls.folder, "Ann <b>", "Bo", "Raw", "Spare")
        cls.links = cls.review_context.__enter__()
        cls.ann, cls.bo = desk.browser(), desk.browser(390, 800)
        cls.ann.get(cls.links["Ann <b>"])
        cls.bo.get(cls.links["Bo"])
        cls.cookie = cls.enter(cls.links["Raw"])

    @classmethod
    def tearDownClass(cls):
        cls.ann.quit()
        cls.bo.quit()
        cls.review_context.__exit__(None, None, None)
        cls.folder_context.__exit__(None, None, None)

    @classmethod
    def ask(cls, method, path, headers=None, body=None, host=None):
        address = urllib.parse.urlsplit(cls.links["Raw"]).netloc
        connection = http.client.HTTPConnection(address, timeout=20)
        headers = {"Host": host or address, **(headers or {})}
        connection.request(method, path, body=body, headers=headers)
        answer = connection.getresponse()
        answer.text = answer.read().decode()
        connection.close()
        return answer

    @classmethod
    def enter(cls, link):
        parts = urllib.parse.urlsplit(link)
        answer = cls.ask("GET", "/?" + parts.query)
        assert answer.status == 303, answer.status
        given = answer.getheader("Set-Cookie")
        assert "HttpOnly" in given and "SameSite=Strict" in given, given
        return given.split(";")[0]

    def own(self, **more):
        origin = "http://" + urllib.parse.urlsplit(self.links["Raw"]).netloc
        return {"Cookie": self.cookie, "Origin": origin, "Content-Type": "application/json", **more}

    def until(self, what):
        end = time.monotonic() + 20
        while time.monotonic() < end:
            if what():
                return
            time.sleep(0.1)
        self.fail("it did not happen within 20 seconds")

    @staticmethod
    def finding(browser, number):
        return browser.find_elements(By.CLASS_NAME, "finding")[number]

    def status(self, browser, number):
        return self.finding(browser, number).get_attribute("data-status")

    def test_decide_reload_and_see_it_in_two_browsers(self):
        finding = self.finding(self.ann, 0)
        self.assertEqual("open", finding.get_attribute("data-status"))
        finding.find_element(By.NAME, "reason").send_keys("two <i>hours</i> of one day")
        finding.find_element(By.CSS_SELECTOR, "button[value=dismissed]").click()
        self.until(lambda: self.status(self.ann, 0) == "dismissed")
        self.until(lambda: self.status(self.bo, 0) == "dismissed")  # without a reload
        self.ann.refresh()
        words = self.finding(self.ann, 0).find_element(By.CLASS_NAME, "decided").text
        self.assertEqual("dismissed by Ann <b>: two <i>hours</i> of one day", words)
        self.assertIn("1 dismissed", self.ann.find_element(By.TAG_NAME, "header").text)
        shown = desk.crosstally("ledger", "--ledger", "desk.db", folder=self.folder)
        self.assertRegex(shown, r"contradiction +\d+ +1 +\d+")
        self.finding(self.bo, 0).find_element(By.CSS_SELECTOR, "button[value=open]").click()
        self.until(lambda: self.status(self.ann, 0) == "open")

    def test_decide_by_keys(self):
        self.bo.execute_script("document.querySelectorAll('.finding')[1].focus()")
        for keys, status in (("c", "confirmed"), ("x", "corrected"), ("dtwo towns" + Keys.ENTER, "dismissed")):
            for key in keys:
                self.bo.switch_to.active_element.send_keys(key)
            self.until(lambda: self.status(self.bo, 1) == status)
        words = "dismissed by Bo: two towns"
        self.assertEqual(words, self.finding(self.bo, 1).find_element(By.CLASS_NAME, "decided").text)
        for key in ("d", Keys.ESCAPE):  # thought better of it
            self.bo.switch_to.active_element.send_keys(key)
        self.until(lambda: self.status(self.ann, 1) == "dismissed")
        asked = """
            let asked = 0;
            const ask = window.fetch;
            window.fetch = (...what) => { asked += what[0] === 'decide'; return ask(...what); };
            document.querySelectorAll('.finding')[1].querySelector('button[value=dismissed]').click();
            window.fetch = ask;
            return asked;"""
        self.assertEqual(0, self.ann.execute_script(asked), "what stands, with its reason, is not decided again without one")
        self.assertEqual(words, self.finding(self.bo, 1).find_element(By.CLASS_NAME, "decided").text)
        self.bo.switch_to.active_element.send_keys("u")
        self.until(lambda: self.status(self.bo, 1) == "open")

    def test_two_reviewers_decide_at_once(self):
        for number in range(2, 8):
            for browser in (self.ann, self.bo):
                browser.execute_script("document.querySelectorAll('.finding')[arguments[0]].querySelector('button[value=confirmed]').click()", number)
        for number in range(2, 8):
            for browser in (self.ann, self.bo):
                self.until(lambda: self.status(browser, number) == "confirmed")
        lines = desk.crosstally("ledger", "decisions", "--ledger", "desk.db", folder=self.folder).splitlines()
        confirmed = {json.loads(line)["finding"] for line in lines if json.loads(line)["status"] == "confirmed"}
        self.assertGreaterEqual(len(confirmed), 6)

    def test_a_batch_that_comes_meanwhile_is_announced(self):
        self.until(lambda: self.ann.execute_script("return document.getElementById('news') !== null"))
        time.sleep(1)
        pathlib.Path(self.folder, "late.txt").write_text("Libraries in Leeds lent 41,293 books in 2020-21, the city council said.")
        desk.crosstally("check", "--quiet", "--ledger", "desk.db", "late.txt", folder=self.folder)
        self.until(lambda: "reload" in self.ann.find_element(By.ID, "news").text)

    def test_markup_of_an_article_runs_nothing(self):
        for browser in (self.ann, self.bo):
            self.assertIsNone(browser.execute_script("return window.hacked || null"))
            self.assertEqual(0, len(browser.find_elements(By.CSS_SELECTOR, "a[href^=javascript], img")))
            self.assertEqual("", browser.execute_script("return document.cookie"))

    def test_who_has_no_session_gets_nothing(self):
        for path in ("/", "/decisions", "/?token=00000000000000000000000000000000"):
            self.assertIn(self.ask("GET", path).status, (401, 403))
        self.assertEqual(401, self.ask("POST", "/decide", {"Origin": self.own()["Origin"]}, "{}").status)

    def test_a_link_works_once(self):
        parts = urllib.parse.urlsplit(self.links["Spare"])
        self.assertEqual(303, self.ask("GET", "/?" + parts.query).status)
        self.assertEqual(403, self.ask("GET", "/?" + parts.query).status)

    def test_another_host_or_origin_is_refused(self):
        self.assertEqual(403, self.ask("GET", "/", {"Cookie": self.cookie}, host="evil.example").status)
        self.assertEqual(403, self.ask("GET", "/", {"Cookie": self.cookie}, host="127.0.0.1:1").status)
        self.assertEqual(403, self.ask("POST", "/decide", self.own(Origin="http://evil.example"), "{}").status)
        self.assertEqual(403, self.ask("POST", "/decide", self.own(Origin="null"), "{}").status)

    def test_what_is_no_decision_is_refused(self):
        finding = self.finding(self.ann, 0).get_attribute("id")[2:]
        for body, status in (("{", 400), ("[]", 400), ('{"finding":"x","status":"maybe"}', 400), ('{"finding":"x","status":"open"}', 404),
                             (json.dumps({"finding": finding, "status": "dismissed", "reason": "x" * 3000}), 413)):
            self.assertEqual(status, self.ask("POST", "/decide", self.own(), body).status, body[:40])
        form = self.own(**{"Content-Type": "application/x-www-form-urlencoded"})
        self.assertEqual(415, self.ask("POST", "/decide", form, "finding=x").status)
        self.assertEqual(413, self.ask("POST", "/decide", self.own(), "x" * 100_000).status)
        self.assertEqual(404, self.ask("GET", "/desk.db", {"Cookie": self.cookie}).status)
        self.assertEqual(404, self.ask("GET", "/../../etc/passwd", {"Cookie": self.cookie}).status)

    def test_headers_of_the_page(self):
        answer = self.ask("GET", "/", {"Cookie": self.cookie})
        self.assertEqual(200, answer.status)
        self.assertEqual("no-referrer", answer.getheader("Referrer-Policy"))
        self.assertEqual("nosniff", answer.getheader("X-Content-Type-Options"))
        policy = answer.getheader("Content-Security-Policy")
        self.assertIn("default-src 'none'", policy)
        self.assertIn("frame-ancestors 'none'", policy)
        self.assertNotIn("unsafe", policy)
        self.assertFalse(re.search(r"\son[a-z]+=|\sstyle=", re.sub(r"(?s)<(script|style)>.*?</\1>", "", answer.text).split("<main")[0]))


if __name__ == "__main__":
    unittest.main()
