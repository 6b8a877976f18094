import logging, sys
logging.warning('root %s','w'); logging.info('no'); logging.error('e %d',5); logging.debug('x')
log=logging.getLogger('my.mod'); log.setLevel(logging.DEBUG); h=logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter('%(levelname)-8s|%(name)s|%(message)s|%(funcName)s|%(lineno)d')); log.addHandler(h); log.propagate=False
log.debug('d'); log.info('i %s %s','a','b'); log.critical('c'); log.log(25,'lvl')
try: 1/0
except ZeroDivisionError: log.exception('exc')
log.error('with', exc_info=True, extra={'a':1}); print(log, log.getEffectiveLevel(), log.isEnabledFor(10), logging.getLevelName(30), log.name, log.parent, log.handlers, logging.getLogger('my') , h)
class Flt(logging.Filter):
    def filter(self,r): return 'secret' not in r.getMessage()
log.addFilter(Flt()); log.info('secret'); log.info('ok'); logging.addLevelName(15,'TRACE'); log.log(15,'t')
logging.basicConfig(format='%(asctime)s',force=True) if 0 else logging.basicConfig(level=logging.INFO,format='{levelname}:{message}',style='{',stream=sys.stdout,force=True); logging.info('styled'); logging.getLogger('a.b').warning('x')
la=logging.LoggerAdapter(logging.getLogger('ad'),{'u':1}); la.info('adapter'); logging.disable(logging.WARNING); logging.warning('dis'); logging.disable(logging.NOTSET)
try: log.setLevel('BAD')
except ValueError as e: print(e)
try: log.setLevel(1.5)
except TypeError as e: print(e)
try: logging.basicConfig(foo=1,force=True)
except ValueError as e: print(e)
logging.lastResort; q=logging.makeLogRecord({'msg':'m','levelno':20,'levelname':'INFO'}); print(q.getMessage(), q)
logging.getLogger('z').addHandler(logging.NullHandler()); logging.getLogger('z').warning('nul')
