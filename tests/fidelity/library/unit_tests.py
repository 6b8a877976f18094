import io, re, sys, unittest, __main__
out = io.StringIO()
class T(unittest.TestCase):
    """Doc of T."""
    @classmethod
    def setUpClass(cls): print("setUpClass")
    @classmethod
    def tearDownClass(cls): print("tearDownClass")
    def setUp(self): self.x = 3; self.addCleanup(print, "cleanup")
    def tearDown(self): print("tearDown")
    def test_eq(self):
        "First line of doc"
        self.assertEqual(1, 2)
    def test_eq_msg(self): self.assertEqual(1, 2, "my msg")
    def test_str(self): self.assertEqual("abc\ndef", "abc\nxyz")
    def test_list(self): self.assertEqual([1, 2, 3], [1, 5, 3])
    def test_list2(self): self.assertListEqual([1, 2], [1, 2, 3])
    def test_dict(self): self.assertEqual({'a': 1}, {'a': 2, 'b': 3})
    def test_set(self): self.assertEqual({1, 2}, {2, 3})
    def test_tuple(self): self.assertEqual((1,), (2,))
    def test_true(self): self.assertTrue(0)
    def test_false(self): self.assertFalse([1])
    def test_none(self): self.assertIsNone(5)
    def test_notnone(self): self.assertIsNotNone(None)
    def test_is(self): self.assertIs([], [])
    def test_isnot(self): self.assertIsNot(None, None)
    def test_in(self): self.assertIn(5, [1])
    def test_notin(self): self.assertNotIn(1, [1])
    def test_inst(self): self.assertIsInstance(5, str)
    def test_ninst(self): self.assertNotIsInstance(5, int)
    def test_raises(self):
        with self.assertRaises(ValueError): pass
    def test_raises2(self): self.assertRaises(ValueError, int, "5")
    def test_raises3(self):
        with self.assertRaises(ValueError) as cm: int("x")
        self.assertIn("invalid", str(cm.exception)); print(cm.exception)
    def test_raisesregex(self):
        with self.assertRaisesRegex(ValueError, "nope"): int("x")
    def test_almost(self): self.assertAlmostEqual(1.0, 1.1)
    def test_almost2(self): self.assertAlmostEqual(1.0, 1.00000001); self.assertAlmostEqual(1, 1.5, delta=0.1)
    def test_gt(self): self.assertGreater(1, 2)
    def test_le(self): self.assertLessEqual(2, 1)
    def test_regex(self): self.assertRegex("abc", "x+")
    def test_count(self): self.assertCountEqual([1, 2, 2], [2, 1, 1])
    def test_neq(self): self.assertNotEqual(1, 1)
    def test_fail(self): self.fail("failed!")
    def test_err(self): {}['k']
    def test_skip(self): self.skipTest("why")
    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i): self.assertEqual(i % 2, 0)
    @unittest.expectedFailure
    def test_xfail(self): self.assertEqual(1, 2)
    @unittest.expectedFailure
    def test_xpass(self): pass
    @unittest.skipIf(True, "cond")
    def test_skipif(self): pass
    def test_warns(self):
        import warnings
        with self.assertWarns(UserWarning): warnings.warn("x")
        with self.assertWarns(DeprecationWarning): pass
    def test_logs(self):
        import logging
        with self.assertLogs("foo", level="INFO") as cm: logging.getLogger("foo").info("hi")
        self.assertEqual(cm.output, ["INFO:foo:hi"])
    def test_long(self): self.assertEqual("x" * 50, "y" * 50)
    def test_ok(self): self.assertEqual(1, 1); self.assertDictEqual({}, {}); self.assertMultiLineEqual("a", "a")
class S(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise RuntimeError("setup failed")
    def test_a(self): pass
@unittest.skip("whole class")
class K(unittest.TestCase):
    def test_a(self): pass
class A(unittest.IsolatedAsyncioTestCase):
    async def test_async(self): self.assertEqual(1, 1)
if __name__ == '__main__':
    suite = unittest.TestSuite(); suite.addTest(T("test_ok")); suite.addTests([T("test_eq")])
    r = unittest.TextTestRunner(stream=out, verbosity=0).run(suite); print(r, r.wasSuccessful(), r.failures[0][0], suite.countTestCases(), T("test_ok"), T("test_ok").id(), repr(T("test_ok")), T("test_eq").shortDescription())
    print(unittest.TestResult(), suite)
    r = unittest.TextTestRunner(stream=out, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromModule(__main__)); print(re.sub(r"in \d\.\d+s", "", out.getvalue()))
    sys.exit(not r.wasSuccessful())
