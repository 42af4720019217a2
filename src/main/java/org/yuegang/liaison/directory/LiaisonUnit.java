package org.yuegang.liaison.directory;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A liaison unit as it was designated at one moment (agreement clauses one and eight).
 *
 * @param name what the agreement calls it
 * @param basis what designates it, one English sentence for the directory page
 * @param successor the body that does its work, where that is no longer the designated one
 */
public record LiaisonUnit(String code, Name name, LocalDate since, String basis, @Nullable Successor successor) {

	/** Who took the work over, when and by what. */
	public record Successor(Name name, LocalDate since, String basis) {
	}

}
