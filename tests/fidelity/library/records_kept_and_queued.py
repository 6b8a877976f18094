import logging, logging.handlers, queue, sys
out = logging.StreamHandler(sys.stdout); out.setFormatter(logging.Formatter('%(levelname)s:%(message)s'))
m = logging.handlers.MemoryHandler(3, target=out)
log = logging.getLogger('x'); log.setLevel(logging.DEBUG); log.addHandler(m)
log.info('a'); log.info('b'); print('--'); log.info('c'); log.info('d'); log.error('e %s', 1); log.debug('z'); m.close()
q = queue.Queue(); h = logging.handlers.QueueHandler(q); l2 = logging.getLogger('y'); l2.propagate=False; l2.addHandler(h); l2.warning('q %d', 5)
r = q.get(); print(r.msg, r.message, r.args, r.getMessage())
li = logging.handlers.QueueListener(q, out, respect_handler_level=True); li.start(); l2.error('w'); l2.critical('v'); li.stop()
