"""A PostgreSQL for tests: the machine's own, in a folder of its own."""
import getpass
import glob
import os
import shutil
import socket
import subprocess
import tempfile


def commands():
    """The folder of the newest one's commands; empty without any."""
    found = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"), reverse=True)
    initdb = found[0] if found else shutil.which("initdb") or ""
    return os.path.dirname(initdb)


class Postgres:
    """A server and its one database."""

    def __init__(self):
        self.bin = commands()
        self.folder = tempfile.mkdtemp(prefix="gilbreak-postgres-")
        self.data = os.path.join(self.folder, "data")
        # It refuses to be run by root.
        self.user = ["runuser", "-u", "postgres", "--"] if getpass.getuser() == "root" else []
        if self.user:
            shutil.chown(self.folder, "postgres")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.run("initdb", "-D", self.data, "-A", "trust", "-U", "postgres", "-E", "UTF8")
        options = f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1"
        log = os.path.join(self.folder, "log")
        self.run("pg_ctl", "-D", self.data, "-o", options, "-l", log, "-w", "start")
        self.url = f"jdbc:postgresql://127.0.0.1:{self.port}/postgres?user=postgres"

    def run(self, command, *arguments):
        subprocess.run(
            [*self.user, os.path.join(self.bin, command), *arguments],
            check=True,
            cwd="/",
            stdout=subprocess.DEVNULL,
        )

    def rows(self, query):
        """What a query answers, as lists of texts."""
        done = subprocess.run(
            [os.path.join(self.bin, "psql"), "-h", "127.0.0.1", "-p", str(self.port)]
            + ["-U", "postgres", "-AtF", "\t", "-c", query],
            check=True,
            capture_output=True,
            text=True,
            cwd="/",
        )
        return [line.split("\t") for line in done.stdout.splitlines()]

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        self.run("pg_ctl", "-D", self.data, "-m", "immediate", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)
