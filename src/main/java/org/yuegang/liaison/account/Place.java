package org.yuegang.liaison.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * From where somebody tries to sign in.
 *
 * @param address of the machine, or of the network of 64 bits that one customer has of the newer protocol
 * @param device the hash of what the browser carries, if anything
 */
record Place(String address, Optional<String> device) {

	static Place of(String address, Optional<String> device) {
		return new Place(network(address), device);
	}

	private static String network(String address) {
		try {
			// a literal address, so no name is looked up
			byte[] bytes = address.contains(":") ? InetAddress.getByName(address).getAddress() : new byte[4];
			return bytes.length == 4 ? address : HexFormat.of().formatHex(Arrays.copyOf(bytes, 8));
		}
		catch (UnknownHostException notLiteral) {
			return address;
		}
	}

}
