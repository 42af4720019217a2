package org.yuegang.liaison.incident.state;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * That the matter goes by the existing import and export channel (clause one, paragraph four).
 *
 * @param copy the information copy to the counterpart, if one was sent
 */
public record Referral(UUID act, String channel, LocalDate referredOn, @Nullable UUID copy) {
}
