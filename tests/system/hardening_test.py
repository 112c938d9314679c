#!/usr/bin/env python3
"""The release program is hardened as cmake/Hardening.cmake says: hardening_test.py PROGRAM SOURCES"""
import os, platform, subprocess, sys, unittest

program = sys.argv[1]


def readelf(*options):
    return subprocess.run(["readelf", "--wide", *options, program], check=True, capture_output=True, text=True).stdout


class Hardening(unittest.TestCase):
    def test_it_is_loaded_at_a_random_address(self):
        self.assertIn("DYN (Position-Independent Executable file)", readelf("--file-header"))

    def test_its_function_tables_are_read_only_after_the_start(self):
        self.assertIn("GNU_RELRO", readelf("--program-headers"))
        self.assertRegex(readelf("--dynamic"), r"BIND_NOW|FLAGS_1\).*NOW")

    def test_no_memory_is_writable_and_executable(self):
        segments = [line for line in readelf("--program-headers").splitlines() if " LOAD " in line or " GNU_STACK " in line]
        self.assertTrue(segments)
        for segment in segments:
            self.assertNotIn("RWE", segment)

    def test_stack_and_buffers_are_checked(self):
        imported = readelf("--dyn-syms")
        self.assertIn("__stack_chk_fail", imported)
        self.assertRegex(imported, r"__\w+_chk\b")

    def test_containers_are_checked(self):
        self.assertIn("_ZSt21__glibcxx_assert_fail", readelf("--dyn-syms"))

    @unittest.skipUnless(platform.machine() == "x86_64", "of x86 only")
    def test_targets_of_indirect_jumps_are_marked(self):
        with open(program, "rb") as file:
            self.assertGreater(file.read().count(b"\xf3\x0f\x1e\xfa"), 1000)  # endbr64

    def test_the_symbols_are_in_a_file_beside_it(self):
        sections = readelf("--sections")
        self.assertNotIn(".symtab", sections)
        self.assertIn(".gnu_debuglink", sections)
        symbols = subprocess.run(["nm", "--demangle", program + ".debug"], check=True, capture_output=True, text=True)
        self.assertIn("gainsay::run_program", symbols.stdout)


unittest.main(argv=sys.argv[:1])
