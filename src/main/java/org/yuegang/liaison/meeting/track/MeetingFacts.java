package org.yuegang.liaison.meeting.track;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.lifecycle.Facts;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.meeting.act.MeetingForm;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.meeting.state.MeetingState;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Role;

/**
 * What an act of a meeting is decided on.
 *
 * @param unit the maker's unit
 * @param meeting null before anything was proposed
 * @param form what the officer filled in; null while only asking what may be done
 * @param around what is known beside the meeting itself
 * @param now by the maker's clock
 */
public record MeetingFacts(Side side, Set<Role> roles, boolean clock, String unit, @Nullable Meeting meeting,
		@Nullable MeetingForm form, Around around, Instant now) implements Facts {

	/**
	 * What is known beside the meeting itself.
	 *
	 * @param superseded whether a meeting of lower id on one of its incidents is agreed or convened
	 * @param incidents what stands against the incidents it names, or null
	 * @param quorum the ranks one of which each side needs, by the policy in force
	 */
	public record Around(boolean superseded, @Nullable Refusal incidents, Set<Role> quorum) {

		public Around {
			quorum = Set.copyOf(quorum);
		}

	}

	public MeetingFacts {
		roles = Set.copyOf(roles);
	}

	/** An officer's or, without roles, a clock's facts about a meeting that exists. */
	public static MeetingFacts of(Meeting meeting, String unit, Set<Role> roles, boolean clock,
			@Nullable MeetingForm form, Around around, Instant now) {
		return new MeetingFacts(meeting.sideOf(unit), roles, clock, unit, meeting, form, around, now);
	}

	/** Facts for a proposal: whoever proposes is the convenor. */
	public static MeetingFacts ofProposal(String unit, Set<Role> roles, @Nullable MeetingForm form, Around around,
			Instant now) {
		return new MeetingFacts(Side.ORIGIN, roles, false, unit, null, form, around, now);
	}

	public MeetingState state() {
		return this.meeting == null ? MeetingState.NONE : this.meeting.state();
	}

	/** The meeting, which in every state but NONE is there. */
	Meeting present() {
		if (this.meeting == null) {
			throw new IllegalStateException("Asked of a meeting that was never proposed");
		}
		return this.meeting;
	}

	/** The form, if it was given already. */
	<F extends MeetingForm> Optional<F> form(Class<F> type) {
		return Optional.ofNullable(this.form).map(type::cast);
	}

}
