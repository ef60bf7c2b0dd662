package tandem.exchange.webhooks.targets;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public internet from all others, by IANA's registries of special-purpose addresses for IPv4 and
 * IPv6 (RFC 6890). Addresses that carry an IPv4 address within, mapped (RFC 4291), translated (NAT64, RFC 6052) or tunnelled
 * (6to4, RFC 3056), are judged by that one as well.
 */
final class PublicAddresses {

    private static final List<Block> NOT_PUBLIC_4 = blocks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8",
            "100.64.0.0/10", // shared by carriers, and the metadata of some clouds
            "127.0.0.0/8",
            "168.63.129.16/32", // public by number, yet a cloud's own host agent
            "169.254.0.0/16", // link-local, and the metadata of most clouds
            "172.16.0.0/12",
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // the relays of 6to4, gone
            "192.168.0.0/16",
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, and broadcast

    /** All that was ever given out to the public. */
    private static final Block GLOBAL_6 = block("2000::/3");

    private static final List<Block> NOT_PUBLIC_6 = blocks(
            "2001::/23", // protocol assignments, Teredo among them
            "2001:db8::/32", // documentation
            "3fff::/20");

    private static final Block SIX_TO_FOUR = block("2002::/16");
    private static final Block NAT64 = block("64:ff9b::/96");

    private PublicAddresses() {}

    /** Whether anybody on the internet could reach it as well. */
    static boolean isPublic(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> NOT_PUBLIC_4.stream().noneMatch(block -> block.holds(four));
            case Inet6Address six -> isPublic(six);
            default -> false;
        };
    }

    private static boolean isPublic(Inet6Address address) {
        byte[] bytes = address.getAddress();
        if (NAT64.holds(address)) {
            return isPublic(four(bytes, 12));
        }
        if (SIX_TO_FOUR.holds(address)) {
            return isPublic(four(bytes, 2));
        }
        return GLOBAL_6.holds(address) && NOT_PUBLIC_6.stream().noneMatch(block -> block.holds(address));
    }

    private static InetAddress four(byte[] bytes, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Block> blocks(String... texts) {
        return Arrays.stream(texts).map(PublicAddresses::block).toList();
    }

    private static Block block(String text) {
        int slash = text.indexOf('/');
        return new Block(
                InetAddress.ofLiteral(text.substring(0, slash)).getAddress(),
                Integer.parseInt(text.substring(slash + 1)));
    }

    /** Addresses that begin with the same bits. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Block(byte[] first, int bits) {

        boolean holds(InetAddress address) {
            byte[] bytes = address.getAddress();
            int whole = bits / 8;
            int rest = bits % 8;
            return bytes.length == first.length
                    && Arrays.equals(bytes, 0, whole, first, 0, whole)
                    && (rest == 0 || ((bytes[whole] ^ first[whole]) & 0xff) >>> (8 - rest) == 0);
        }
    }
}
