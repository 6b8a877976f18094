# Tests as methods of classes: what they assert, how they are found and run, and what is said of them.

__unittest = True

from unittest.async_case import IsolatedAsyncioTestCase
from unittest.case import (FunctionTestCase, SkipTest, TestCase, addModuleCleanup, doModuleCleanups, enterModuleContext,
                   expectedFailure, skip, skipIf, skipUnless)
from unittest.loader import TestLoader, defaultTestLoader
from unittest.main import TestProgram, main
from unittest.result import TestResult
from unittest.runner import TextTestResult, TextTestRunner
from unittest.suite import BaseTestSuite, TestSuite

__all__ = """IsolatedAsyncioTestCase TestResult TestCase TestSuite TextTestRunner TestLoader FunctionTestCase main
    defaultTestLoader SkipTest skip skipIf skipUnless expectedFailure TextTestResult addModuleCleanup doModuleCleanups
    enterModuleContext""".split()
