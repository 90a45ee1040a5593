"""What the program writes, read by validators that are not ours: a JSON schema of SARIF, a JSON-LD processor, Python's
CSV reader, tidy and xmllint for the page. Articles of corpus/samples and some whose names and words try their luck."""
import csv
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

import jsonschema
from pyld import jsonld

SOURCE = pathlib.Path(__file__).resolve().parents[1]
PROGRAM = os.environ.get("CROSSTALLY", str(SOURCE / "build/release/crosstally"))
OA = "http://www.w3.org/ns/oa#"
SCHEMA = "http://schema.org/"

# The terms that we use, with the names that the Web Annotation Vocabulary (W3C Recommendation, 2017) gives them.
ANNOTATION_CONTEXT = {
    "oa": OA, "as": "https://www.w3.org/ns/activitystreams#", "dc": "http://purl.org/dc/elements/1.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "xsd": "http://www.w3.org/2001/XMLSchema#", "id": "@id", "type": "@type",
    **{name: "oa:" + name for name in ("Annotation", "SpecificResource", "TextualBody", "TextQuoteSelector", "TextPositionSelector",
                                       "assessing", "describing", "tagging", "replying", "exact", "prefix", "suffix")},
    "AnnotationPage": "as:OrderedCollectionPage", "items": {"@id": "as:items", "@container": "@list", "@type": "@id"},
    "body": {"@id": "oa:hasBody", "@type": "@id"}, "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"}, "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"}, "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"}, "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "value": "rdf:value", "format": "dc:format",
}
# schema.org: the properties of Claim (with those of CreativeWork and Thing), NewsArticle and Thing that we use.
CLAIM_CONTEXT = {"@vocab": SCHEMA, "url": {"@id": SCHEMA + "url", "@type": "@id"}}
PROPERTIES = {"Claim": {"identifier", "name", "text", "about", "appearance"}, "Thing": {"name", "description"},
              "NewsArticle": {"identifier", "headline", "datePublished", "url"}}


def load_context(url, _options):
    known = {"http://www.w3.org/ns/anno.jsonld": ANNOTATION_CONTEXT, "https://schema.org": CLAIM_CONTEXT}
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": {"@context": known[url]}}


def expand(document):
    return jsonld.expand(document, {"documentLoader": load_context, "base": "https://example.org/"})


def keys_of(value):
    """How many properties a document has; a JSON-LD processor drops those that it does not know."""
    if isinstance(value, list):
        return sum(map(keys_of, value))
    if not isinstance(value, dict) or set(value) == {"@id"}:
        return 0
    return sum(keys_of(one) + (key not in ("@context", "@value", "@list")) for key, one in value.items() if not (key == "@type" and "@value" in value))


class Validators(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="crosstally-formats-")
        shutil.copytree(SOURCE / "corpus/samples", pathlib.Path(cls.folder, "samples"))
        for name, figure in (("=1+1.txt", "41,329"), ("@SUM(A1).txt", "41,239"), ("12 ä\u202e,\".txt", "41,923")):
            pathlib.Path(cls.folder, name).write_text(f"-Libraries in Leeds & <b>Bradford</b> lent {figure} \"books\" in 2020-21,\tthe council said.\n", encoding="utf-8")
        lines = [{"id": ident, "url": url, "title": "Lent: 41,999 books", "text": "The town's libraries lent 41,329 books in 2020-21 in Leeds, the council said."}
                 for ident, url in (("0012", "https://example.org/a"), ("1e10", "javascript:alert(1)"), ("=cmd|' /C calc'!A0", "https://example.org/<>\""))]
        lines.append({"id": "x", "text": "The town's libraries lent 41,239 books in 2020-21 in Leeds, the council said."})
        pathlib.Path(cls.folder, "lines.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def written(self, *arguments, command="check"):
        return subprocess.run([PROGRAM, command, *arguments, "."], cwd=self.folder, check=True, capture_output=True).stdout

    def findings(self):
        return [line for line in map(json.loads, self.written("--format", "jsonl").splitlines()) if line["record"] == "discrepancy"]

    def test_sarif_is_valid_by_its_schema(self):
        schema = json.loads(pathlib.Path(SOURCE, "tests/schemas/sarif-2.1.0.json").read_text(encoding="utf-8"))
        findings = self.findings()
        decided = pathlib.Path(self.folder, "decisions.jsonl")
        decided.write_text(json.dumps({"finding": findings[0]["id"], "status": "dismissed", "reason": "seen"}), encoding="utf-8")
        log = json.loads(subprocess.run([PROGRAM, "check", "--format", "sarif", "--decisions", str(decided), "samples", "lines.jsonl", "=1+1.txt", "@SUM(A1).txt",
                                         "12 ä\u202e,\".txt"], cwd=self.folder, check=True, capture_output=True).stdout)
        decided.unlink()
        jsonschema.validators.validator_for(schema)(schema).validate(log)
        results = log["runs"][0]["results"]
        self.assertEqual([one["id"] for one in findings], [one["partialFingerprints"]["crosstally/v1"] for one in results])
        self.assertEqual("seen", results[0]["suppressions"][0]["justification"])
        for finding, result in zip(findings, results):
            self.assertEqual(len(finding["evidence"]), len(result["locations"]) + len(result["relatedLocations"]))

    def test_web_annotations_lose_nothing_in_a_json_ld_processor(self):
        document = json.loads(self.written("--format", "annotations"))
        expanded = expand(document)
        self.assertEqual(keys_of(document), keys_of(expanded))
        self.assertEqual(len(self.findings()), len(document["items"]))
        for one in expanded[0]["https://www.w3.org/ns/activitystreams#items"][0]["@list"]:
            self.assertEqual([OA + "Annotation"], one["@type"])
            self.assertEqual([{"@id": OA + "assessing"}], one[OA + "motivatedBy"])
        for item in document["items"]:
            for target in item["target"]:
                quote = target["selector"][0]
                position = target["selector"][1:]
                if position and (text := pathlib.Path(self.folder, target["source"].removeprefix("./"))).is_file():
                    whole = text.read_text(encoding="utf-8")
                    self.assertEqual(quote["exact"], whole[position[0]["start"]:position[0]["end"]])
        self.assertTrue(jsonld.to_rdf(document, {"documentLoader": load_context, "base": "https://example.org/", "format": "application/n-quads"}))

    def test_claims_are_of_schema_org_and_carry_no_rating(self):
        document = json.loads(self.written("--format", "claims"))
        self.assertEqual(keys_of(document), keys_of(expand(document)) + 1)  # @graph itself
        seen = set()

        def check(value):
            if isinstance(value, list):
                for one in value:
                    check(one)
            elif isinstance(value, dict):
                if "@type" in value:
                    seen.add(value["@type"])
                    self.assertLessEqual({key for key in value if not key.startswith("@")}, PROPERTIES[value["@type"]])
                for key, one in value.items():
                    self.assertNotRegex(key, "(?i)rating|review")
                    check(one)
                if "url" in value:
                    self.assertRegex(value["url"], "^https?://")

        check(document["@graph"])
        self.assertEqual({"Claim", "Thing", "NewsArticle"}, seen)

    def test_csv_is_read_back_and_holds_no_formula(self):
        for command in ("check", "extract"):
            plain = self.written("--format", "csv", command=command)
            marked = self.written("--format", "csv", "--bom", command=command)
            self.assertEqual(b"\xef\xbb\xbf" + plain, marked)
            rows = list(csv.reader(io.StringIO(marked.decode("utf-8-sig"), newline=""), strict=True))
            self.assertEqual({len(rows[0])}, {len(row) for row in rows})
            self.assertGreater(len(rows), 20)
            for row in rows:
                for cell in row:
                    self.assertNotRegex(cell, "^[=+\\-@\t\r＝＋－＠]")
            articles = {row[rows[0].index("article")] for row in rows[1:]}
            self.assertTrue({"'0012", "'1e10", "'=cmd|' /C calc'!A0"} <= articles, articles)
            self.assertTrue(all(re.fullmatch("[0-9a-f]{32}", row[0]) or command == "extract" for row in rows[1:]))

    def test_the_page_is_html(self):
        page = self.written("--format", "html", "--agreements")
        tidy = subprocess.run(["tidy", "-q", "-e", "-utf8", "--show-warnings", "no", "--new-blocklevel-tags", "search"], input=page, capture_output=True, check=False)
        self.assertEqual("", tidy.stderr.decode())
        lint = subprocess.run(["xmllint", "--html", "--noout", "-"], input=page, capture_output=True, check=False)
        wrong = [line for line in lint.stderr.decode().splitlines() if "HTML parser error" in line and not re.search("Tag (search|header|main|footer|section|article|mark|details|summary|time) invalid", line)]
        self.assertEqual([], wrong)
        self.assertEqual([], re.findall(rb"href=\"javascript", page))


if __name__ == "__main__":
    unittest.main()
