package org.yuegang.liaison.meeting.state;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.journal.Signatory;
import org.yuegang.liaison.lifecycle.LinkedStep;
import org.yuegang.liaison.meeting.act.Agreement;
import org.yuegang.liaison.meeting.act.Basis;
import org.yuegang.liaison.meeting.act.Cancellation;
import org.yuegang.liaison.meeting.act.Conclusion;
import org.yuegang.liaison.meeting.act.Convening;
import org.yuegang.liaison.meeting.act.Declination;
import org.yuegang.liaison.meeting.act.Holding;
import org.yuegang.liaison.meeting.act.ItemDone;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.act.MeetingForm;
import org.yuegang.liaison.meeting.act.Minutes;
import org.yuegang.liaison.meeting.act.MinutesAgreement;
import org.yuegang.liaison.meeting.act.MoveAgreement;
import org.yuegang.liaison.meeting.act.MoveOffer;
import org.yuegang.liaison.meeting.act.Proposal;
import org.yuegang.liaison.meeting.act.Reminder;

/**
 * One act of the meeting as a fact: who made it, when, on what, and what it says.
 *
 * @param act the id of the act
 */
public record Step(UUID act, MeetingAct made, String unit, @Nullable Signatory officer, Instant at, Basis basis,
		@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT) @JsonSubTypes({
				@JsonSubTypes.Type(value = Proposal.class, name = "proposal"),
				@JsonSubTypes.Type(value = Agreement.class, name = "agreement"),
				@JsonSubTypes.Type(value = Declination.class, name = "declination"),
				@JsonSubTypes.Type(value = Convening.class, name = "convening"),
				@JsonSubTypes.Type(value = MoveOffer.class, name = "moveOffer"),
				@JsonSubTypes.Type(value = MoveAgreement.class, name = "moveAgreement"),
				@JsonSubTypes.Type(value = Cancellation.class, name = "cancellation"),
				@JsonSubTypes.Type(value = Holding.class, name = "holding"),
				@JsonSubTypes.Type(value = Minutes.class, name = "minutes"),
				@JsonSubTypes.Type(value = MinutesAgreement.class, name = "minutesAgreement"),
				@JsonSubTypes.Type(value = Conclusion.class, name = "conclusion"),
				@JsonSubTypes.Type(value = ItemDone.class, name = "itemDone"),
				@JsonSubTypes.Type(value = Reminder.class, name = "reminder") }) MeetingForm form)
		implements LinkedStep<MeetingAct> {

	/** By time of making, then by id: the same order on both nodes, whatever order the acts came in. */
	static final Comparator<Step> ORDER = Comparator.comparing(Step::at).thenComparing(step -> step.act().toString());

	@Override
	public @Nullable UUID about() {
		return this.basis.about();
	}

	@Override
	public Set<MeetingAct> buildsOn() {
		return this.made.buildsOn();
	}

	/** The form, which for an act of this name is of this type. */
	public <F extends MeetingForm> F form(Class<F> type) {
		return type.cast(this.form);
	}

}
