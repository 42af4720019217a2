package org.yuegang.liaison.request.act;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Terms;

/**
 * What the maker's node adds to an officer's form, so that the act's effect follows from the act alone.
 *
 * @param about the act this one builds on; when that one is void, so is this one's effect. Null for what founds a
 * request and for reminders
 * @param round the round asked, or the one that is answered; 0 where it is about none
 * @param to for what founds a request, the code of the unit that is asked
 * @param notice the act of the version that asks, where a notice does
 * @param terms what the act makes somebody owe
 */
public record Basis(@Nullable UUID about, int round, @Nullable String to, @Nullable UUID notice,
		@Nullable Terms terms) {

	/** What founds a request. */
	public static Basis of(String to, @Nullable UUID notice, Terms terms) {
		return new Basis(null, 1, to, notice, terms);
	}

	/** What builds on an act and opens nothing. */
	public static Basis on(@Nullable UUID about, int round) {
		return new Basis(about, round, null, null, null);
	}

	public Basis owing(Terms owed) {
		return new Basis(this.about, this.round, this.to, this.notice, owed);
	}

}
