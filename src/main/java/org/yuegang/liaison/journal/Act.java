package org.yuegang.liaison.journal;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One official step, immutable once made, by one named officer of one unit or by that unit's clock.
 *
 * @param id a UUIDv7, alike on both nodes
 * @param type the feature and the act, for instance {@code incident.ISSUE}
 * @param typeVersion the rules by which it folds, for ever
 * @param shared whether it travels to the other side; an internal act never does
 * @param subject the case, random and alike on both nodes
 * @param unit the code of the unit that made it
 * @param officer the officer, or null when the unit's clock made it
 * @param at when it was made, UTC, whole milliseconds, by the maker's clock
 * @param body everything its effect needs: nothing is looked up while it is applied
 */
public record Act(UUID id, String type, int typeVersion, boolean shared, UUID subject, Mode mode, String unit,
		@Nullable Signatory officer, Instant at, JsonNode body) {

	/** Made by the receiver's clock for every shared act but itself and {@link #REJECTED}: it was applied there. */
	public static final String RECEIVED = "exchange.RECEIVED";

	/** Made by the receiver's clock: the act named could not be read, or was not the sender's to make. */
	public static final String REJECTED = "exchange.REJECTED";

	/**
	 * Made by this node's clock for itself, beside a {@link #RECEIVED} of the peer: when the receipt counts and what it
	 * starts, reckoned here, in place of what the peer said.
	 */
	public static final String RECKONED = "exchange.RECKONED";

	/** The acts that no feature owns: each says something of the act named in its body. */
	public static final Set<String> ABOUT_OTHERS = Set.of(RECEIVED, REJECTED, RECKONED);

	/** The feature that owns the act: what stands before the dot of its type. */
	@JsonIgnore
	public String feature() {
		return this.type.substring(0, Math.max(0, this.type.indexOf('.')));
	}

	/** The act's own name: what stands after the dot of its type. */
	@JsonIgnore
	public String name() {
		return this.type.substring(this.type.indexOf('.') + 1);
	}

	/** The act that one of {@link #ABOUT_OTHERS} is about. */
	@JsonIgnore
	public UUID about() {
		return UUID.fromString(this.body.required("act").asString());
	}

}
