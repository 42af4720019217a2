package org.yuegang.liaison.directory;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A liaison unit as it was designated at one moment (agreement clauses one and eight).
 *
 * @param name what the agreement calls it
 * @param basis what designates it, one English sentence for the directory page
 * @param successor the body that does its work, where that is no longer the designated one
 * @param contact none is shipped; the two sides enter their own
 */
public record LiaisonUnit(String code, Name name, LocalDate since, String basis, @Nullable Successor successor,
		@Nullable Contact contact) {

	/** Who took the work over, when and by what. */
	public record Successor(Name name, LocalDate since, String basis) {
	}

	/** How the unit is reached as a unit, beside its officers. */
	public record Contact(@Nullable String phone, @Nullable String mail) {
	}

}
