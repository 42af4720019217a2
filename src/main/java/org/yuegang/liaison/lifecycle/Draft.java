package org.yuegang.liaison.lifecycle;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something being written: not an act, outside journal and fold.
 *
 * @param subject the case it belongs to, or will found
 * @param purpose what it will become, one of each a case
 * @param savers the codes of everyone who saved it; all of them count as its drafters
 * @param revision rises with each save
 * @param page the page it was last saved from, if it was one
 */
public record Draft(UUID id, UUID subject, String purpose, JsonNode content, Set<String> savers, int revision,
		Instant updatedAt, String updatedBy, @Nullable UUID page) {

	/** Whether the page saved it last, for the same officer. */
	boolean isFrom(@Nullable UUID page, String officer) {
		return page != null && page.equals(this.page) && officer.equals(this.updatedBy);
	}

}
