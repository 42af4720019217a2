package org.yuegang.liaison.meeting.act;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Terms;

/**
 * What the maker's node adds to an officer's form, so that the act's effect follows from the act alone.
 *
 * @param about the act this one builds on; when that one is void, so is this one's effect. Null for PROPOSE and for
 * reminders
 * @param number the round of a time offered, agreed or convened for; the revision of minutes; else 0
 * @param to for PROPOSE, the code of the unit proposed to
 * @param terms what the act makes somebody owe
 */
public record Basis(@Nullable UUID about, int number, @Nullable String to, @Nullable Terms terms) {

	/** What builds on an act and nothing else. */
	public static Basis on(@Nullable UUID about) {
		return new Basis(about, 0, null, null);
	}

	public Basis numbered(int round) {
		return new Basis(this.about, round, this.to, this.terms);
	}

	public Basis owing(Terms owed) {
		return new Basis(this.about, this.number, this.to, owed);
	}

}
