"""scripts/run_dask on clusters of worker processes gives the bytes of one `crosstally check`; a worker is killed on the way."""
import argparse
import importlib.machinery
import importlib.util
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("CROSSTALLY", str(ROOT / "build/release/crosstally"))
LOG = "--format jsonl --agreements --quiet"


def runner():
    loader = importlib.machinery.SourceFileLoader("run_dask", str(ROOT / "scripts/run_dask"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("run_dask", loader))
    sys.dont_write_bytecode = True
    loader.exec_module(module)
    return module


class DaskTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp()
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        os.chdir(cls.folder)
        for copy in range(6):  # the samples, and copies with another number here and there
            for sample in sorted((ROOT / "corpus/samples").glob("*.txt")):
                text = sample.read_text().replace("7", str((7 + copy) % 10)) if copy else sample.read_text()
                pathlib.Path(f"{copy}-{sample.name}").write_text(text)
        pathlib.Path("bad.txt").write_bytes(b"caf\xe9")
        done = subprocess.run([PROGRAM, "check", *LOG.split(), "."], stdout=subprocess.PIPE, check=False)
        cls.status, cls.expected = done.returncode, done.stdout

    def log_on(self, workers, kill):
        import dask
        import distributed

        dask.config.set({"distributed.scheduler.allowed-failures": 10, "distributed.logging.distributed": "critical"})
        with tempfile.TemporaryDirectory() as work, distributed.LocalCluster(
            n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None
        ) as cluster, distributed.Client(cluster) as client:
            output = f"{work}/log.jsonl"
            options = argparse.Namespace(crosstally=PROGRAM, shards=12, check=f"{LOG} --output {output}", paths=["."])
            if kill:
                victim = client.submit(os.getpid, pure=False).result()
                threading.Thread(target=lambda: (time.sleep(0.3), os.kill(victim, signal.SIGKILL))).start()
            status = runner().run(client, options, work, workers)
            return status, pathlib.Path(output).read_bytes()

    def test_one_worker(self):
        self.assertGreater(len(self.expected), 10_000)
        self.assertEqual(self.log_on(1, kill=False), (self.status, self.expected))

    def test_three_workers_one_of_them_killed(self):
        self.assertEqual(self.log_on(3, kill=True), (self.status, self.expected))


if __name__ == "__main__":
    unittest.main()
