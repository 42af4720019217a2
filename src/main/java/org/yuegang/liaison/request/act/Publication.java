package org.yuegang.liaison.request.act;

import java.time.Instant;

import org.yuegang.liaison.system.BilingualText;

/**
 * What one side is about to tell the press (clause four).
 *
 * @param text as it would be published
 * @param at when
 */
public record Publication(BilingualText text, Instant at) {
}
