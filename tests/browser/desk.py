"""A ledger with a served review page, and browsers to look at it: what the tests of this folder share."""
import contextlib
import os
import pathlib
import shutil
import subprocess
import tempfile

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

SOURCE = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("CROSSTALLY", str(SOURCE / "build/release/crosstally"))

HOSTILE = """<script>window.hacked = 1</script><img src=x onerror="window.hacked = 1">

Libraries in <b>Leeds</b> lent {} books in 2020-21, "><script>window.hacked = 1</script> the city council said. </details></main></article>
"""


def crosstally(*arguments, folder):
    return subprocess.run([PROGRAM, *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


def browser(width=1200, height=900):
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", f"--window-size={width},{height}"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    made = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
    made.set_page_load_timeout(60)
    return made


@contextlib.contextmanager
def desk_folder():
    """A folder with a ledger of our samples and of two articles whose text holds markup and script."""
    with tempfile.TemporaryDirectory(prefix="crosstally-browser-") as folder:
        for name, figure in (("mark<up>.txt", "41,329"), ("mark&up.txt", "41,239")):
            pathlib.Path(folder, name).write_text(HOSTILE.format(figure), encoding="utf-8")
        line = '{"id":"linked","url":"javascript:window.hacked=1","title":"<i>Lent</i>","text":"Libraries in Leeds lent 41,923 books in 2020-21, the city council said."}\n'
        pathlib.Path(folder, "linked.jsonl").write_text(line, encoding="utf-8")
        crosstally("check", "--quiet", "--ledger", "desk.db", "mark<up>.txt", "mark&up.txt", "linked.jsonl", folder=folder)
        shutil.copytree(SOURCE / "corpus/samples", pathlib.Path(folder, "samples"))
        crosstally("check", "--quiet", "--ledger", "desk.db", "samples", folder=folder)
        yield folder


@contextlib.contextmanager
def review(folder, *reviewers):
    """The links of a served review, by reviewer."""
    arguments = [PROGRAM, "review", "--quiet", "--ledger", "desk.db"]
    for name in reviewers:
        arguments += ["--reviewer", name]
    server = subprocess.Popen(arguments, cwd=folder, stdout=subprocess.PIPE, text=True)
    try:
        links = [server.stdout.readline().split(": ", 1) for _ in reviewers]
        yield {name: link.strip() for name, link in links}
    finally:
        server.terminate()
        assert server.wait(20) == 0
