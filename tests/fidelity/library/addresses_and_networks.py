# ipaddress: addresses and networks of both versions, their arithmetic, and what is none.
import ipaddress
from ipaddress import IPv4Address, IPv4Interface, IPv4Network, IPv6Address, IPv6Network


def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__, '|', error)


KINDS = 'private global loopback multicast reserved link_local unspecified'.split()
for text in ('192.168.0.1', '8.8.8.8', '127.0.0.1', '224.0.0.1', '0.0.0.0', '255.255.255.255', '::1', '2001:db8::1', 'fe80::1',
             '::ffff:1.2.3.4', 'ff02::1', '2606:4700:0:0:1::', 3232235521, b'\x01\x02\x03\x04', 2 ** 40):
    address = ipaddress.ip_address(text)
    print(address, repr(address), int(address), [kind for kind in KINDS if getattr(address, 'is_' + kind)])
    print(address.exploded, address.compressed, address.reverse_pointer, address.packed, f'{address:b}'[-8:], f'{address:#_x}')
show(lambda: IPv4Address('1.2.3.4') + 1, lambda: IPv4Address('0.0.0.0') - 1, lambda: IPv4Address('1.1.1.1') < IPv4Address('1.1.1.2'),
     lambda: IPv4Address('1.1.1.1') < IPv6Address('::1'), lambda: IPv4Address('1.1.1.1') == 16843009,
     lambda: {IPv4Address(1), IPv4Address('0.0.0.1')}, lambda: sorted([IPv4Address(9), IPv4Address(3)]),
     lambda: IPv6Address('::ffff:1.2.3.4').ipv4_mapped, lambda: IPv6Address('2002:102:304::').sixtofour)
for wrong in ('', '1.2.3', '1.2.3.256', '1.2.3.04', 'a.b.c.d', '1.2.3.4/8', '1::2::3', ':1', '12345::', '1:2:3:4:5:6:7:8:9', None, -1):
    show(lambda: IPv4Address(wrong), lambda: IPv6Address(wrong), lambda: ipaddress.ip_address(wrong))
net = ipaddress.ip_network('10.0.0.0/29')
show(lambda: list(net), lambda: list(net.hosts()), lambda: net.num_addresses, lambda: net.netmask, lambda: net.hostmask,
     lambda: net.broadcast_address, lambda: net[1], lambda: net[-1], lambda: net[8], lambda: list(net.subnets()),
     lambda: list(net.subnets(new_prefix=31)), lambda: net.supernet(), lambda: net.supernet(prefixlen_diff=9), lambda: net.supernet(40),
     lambda: IPv4Address('10.0.0.3') in net, lambda: net.overlaps(IPv4Network('10.0.0.4/30')),
     lambda: list(net.address_exclude(IPv4Network('10.0.0.2/31'))), lambda: net.subnet_of(IPv4Network('10.0.0.0/8')),
     lambda: net.subnet_of(IPv6Network('::/8')), lambda: net.with_netmask, lambda: net.with_hostmask, lambda: hash(net) == hash(IPv4Network(net)),
     lambda: IPv4Network('10.0.0.1/29'), lambda: IPv4Network('10.0.0.1/29', strict=False), lambda: IPv4Network('10.0.0.0/33'),
     lambda: IPv4Network('10.0.0.0/255.0.255.0'), lambda: IPv4Network('10.0.0.0/255.255.255.0'), lambda: IPv4Network('10.0.0.0/0.0.0.255'),
     lambda: IPv4Network('10.0.0.0/a/b'), lambda: IPv4Network('1.2.3.4'), lambda: IPv4Network((1, 32)), lambda: list(IPv4Network('1.2.3.4/31').hosts()),
     lambda: list(IPv6Network('2001:db8::/126')), lambda: IPv6Network('::/0').num_addresses, lambda: ipaddress.ip_network('x'))
show(lambda: IPv4Interface('10.1.2.3/8').network, lambda: IPv4Interface('10.1.2.3/8').ip, lambda: IPv4Interface('10.1.2.3/8'),
     lambda: list(ipaddress.collapse_addresses([IPv4Network('10.0.0.0/25'), IPv4Network('10.0.0.128/25'), IPv4Address('10.0.1.0')])),
     lambda: list(ipaddress.summarize_address_range(IPv4Address('10.0.0.0'), IPv4Address('10.0.0.5'))),
     lambda: list(ipaddress.summarize_address_range(IPv4Address(5), IPv4Address(1))),
     lambda: sorted([IPv4Network('10.0.0.0/8'), IPv4Address('10.0.0.0')], key=ipaddress.get_mixed_type_key))
