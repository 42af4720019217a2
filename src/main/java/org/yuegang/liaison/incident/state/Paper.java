package org.yuegang.liaison.incident.state;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.notice.Confidence;
import org.yuegang.liaison.journal.Signatory;

/**
 * What the filing unit has in hand before the first issue; it never leaves its node.
 *
 * @param submission the act that carries the whole content
 * @param verification what the verifier found, once they have
 */
public record Paper(UUID submission, List<Signatory> drafters, @Nullable Confidence confidence,
		Body.@Nullable Verified verification) {

	public Paper {
		drafters = List.copyOf(drafters);
	}

}
