package org.yuegang.liaison.roster;

import java.time.Instant;

/** A time in which the roster of a post names nobody who serves. @param to exclusive, UTC */
public record Gap(Post post, Instant from, Instant to) {
}
