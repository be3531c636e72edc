package dev.parley.shared;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Tells addresses of the public internet from those inside a house: a tenant's URL must not reach what is next to us. */
public final class PublicAddresses {

    /** Ranges that the JDK has no name for, as hexadecimal prefixes with their length in bits. */
    private static final List<Range> INSIDE = List.of(
            range("00000000", 8), // this network
            range("64400000", 10), // shared by carriers
            range("c0000000", 24), // protocol assignments
            range("c0000200", 24), // documentation
            range("c6120000", 15), // benchmarks
            range("c6336400", 24), // documentation
            range("cb007100", 24), // documentation
            range("f0000000", 4), // reserved
            range("fc000000000000000000000000000000", 7), // unique local
            range("0064ff9b000000000000000000000000", 96), // IPv4 behind NAT64
            range("0064ff9b000100000000000000000000", 48), // IPv4 behind NAT64 of one's own
            range("20010000000000000000000000000000", 32), // IPv4 behind Teredo
            range("20020000000000000000000000000000", 16), // IPv4 behind 6to4
            range("00000000000000000000000000000000", 96)); // IPv4 in disguise

    private PublicAddresses() {}

    private record Range(byte[] prefix, int bits) {

        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            int whole = bits / 8;
            int mask = 0xff00 >> (bits % 8) & 0xff;
            return Arrays.equals(address, 0, whole, prefix, 0, whole)
                    && (mask == 0 || (address[whole] & mask) == (prefix[whole] & mask));
        }
    }

    /** Whether every address that the host resolves to is public. */
    public static boolean isPublic(String host) throws UnknownHostException {
        for (InetAddress address : InetAddress.getAllByName(host)) {
            if (!isPublic(address)) {
                return false;
            }
        }
        return true;
    }

    public static boolean isPublic(InetAddress address) {
        return !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && INSIDE.stream().noneMatch(range -> range.contains(address.getAddress()));
    }

    private static Range range(String hex, int bits) {
        return new Range(HexFormat.of().parseHex(hex), bits);
    }
}
