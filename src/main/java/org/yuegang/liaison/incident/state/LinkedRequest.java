package org.yuegang.liaison.incident.state;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.BilingualText;

/**
 * What an incident is told of a request about it, or of one because of which it was filed.
 *
 * @param ref this node's reference
 * @param kind the key of its kind
 * @param state the key of where it stands
 * @param asker the code of the unit that asks
 * @param subject what is asked
 * @param round the round that is asked now
 * @param answer the answer to that round, by which it can be cited
 * @param outcome the key of what the answer says in a word, where its kind has one
 * @param due by when it is to be answered, while it is open
 */
public record LinkedRequest(UUID id, String ref, String kind, String state, String asker, BilingualText subject, int round,
		@Nullable BilingualText answer, @Nullable String outcome, @Nullable Instant due) {
}
