package org.yuegang.liaison.exchange;

import java.io.IOException;

/** Takes one batch of signed envelopes to the peer's node and brings its answer back. It trusts neither. */
@FunctionalInterface
public interface Carrier {

	/**
	 * Carries a JSON array of envelopes.
	 *
	 * @return the body of the answer, whatever its status was; what is not signed in it means nothing
	 * @throws IOException when it did not arrive, or no answer came: nothing is known then
	 */
	byte[] carry(byte[] batch) throws IOException;

}
