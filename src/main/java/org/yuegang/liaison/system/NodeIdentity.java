package org.yuegang.liaison.system;

import java.util.List;

/**
 * Which node this is.
 *
 * @param unit the code of the unit that runs it
 * @param peer the code of its counterpart
 * @param realm {@code real} or {@code test}; messages of another realm are refused
 */
public record NodeIdentity(String unit, String peer, String realm) {

	/** The codes of both units, this node's own first. */
	public List<String> units() {
		return List.of(this.unit, this.peer);
	}

}
