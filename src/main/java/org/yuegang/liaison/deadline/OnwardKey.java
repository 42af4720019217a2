package org.yuegang.liaison.deadline;

import java.util.Optional;

/**
 * The key of a duty to report onward (agreement clause one): which version, and to whom.
 *
 * @param recipient the code of the own government or department
 */
public record OnwardKey(int version, String recipient) {

	private static final String PREFIX = "REPORT_ONWARD/";

	/** The key read again; empty when it is another duty's. */
	public static Optional<OnwardKey> of(String key) {
		if (!key.startsWith(PREFIX)) {
			return Optional.empty();
		}
		int behind = key.indexOf('/', PREFIX.length());
		return Optional.of(new OnwardKey(Integer.parseInt(key.substring(PREFIX.length(), behind)), key.substring(behind + 1)));
	}

	/** As the duty bears it: {@code REPORT_ONWARD/2/HK-AFCD}. */
	public String text() {
		return PREFIX + this.version + "/" + this.recipient;
	}

}
