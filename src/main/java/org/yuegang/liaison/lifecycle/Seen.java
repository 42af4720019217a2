package org.yuegang.liaison.lifecycle;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody had before them who saves a draft.
 *
 * @param revision the draft's revision they started from; null takes the present one
 * @param page the page, as they opened it once; what it saved itself is no other's save
 */
public record Seen(@Nullable Integer revision, @Nullable UUID page) {

	public static Seen at(@Nullable Integer revision) {
		return new Seen(revision, null);
	}

}
