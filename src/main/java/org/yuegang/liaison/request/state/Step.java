package org.yuegang.liaison.request.state;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.journal.Signatory;
import org.yuegang.liaison.lifecycle.LinkedStep;
import org.yuegang.liaison.request.act.Again;
import org.yuegang.liaison.request.act.Answer;
import org.yuegang.liaison.request.act.Basis;
import org.yuegang.liaison.request.act.Filing;
import org.yuegang.liaison.request.act.HoldingReply;
import org.yuegang.liaison.request.act.Inquiry;
import org.yuegang.liaison.request.act.Overriding;
import org.yuegang.liaison.request.act.Referring;
import org.yuegang.liaison.request.act.Reminder;
import org.yuegang.liaison.request.act.RequestAct;
import org.yuegang.liaison.request.act.RequestForm;
import org.yuegang.liaison.request.act.Settlement;
import org.yuegang.liaison.request.act.TakingBack;

/**
 * One act of the request as a fact: who made it, when, on what, and what it says.
 *
 * @param act the id of the act
 */
public record Step(UUID act, RequestAct made, String unit, @Nullable Signatory officer, Instant at, Basis basis,
		@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT) @JsonSubTypes({
				@JsonSubTypes.Type(value = Inquiry.class, name = "question"),
				@JsonSubTypes.Type(value = HoldingReply.class, name = "holdingReply"),
				@JsonSubTypes.Type(value = Answer.class, name = "answer"),
				@JsonSubTypes.Type(value = Again.class, name = "again"),
				@JsonSubTypes.Type(value = Settlement.class, name = "settlement"),
				@JsonSubTypes.Type(value = TakingBack.class, name = "cancellation"),
				@JsonSubTypes.Type(value = Overriding.class, name = "overriding"),
				@JsonSubTypes.Type(value = Referring.class, name = "referral"),
				@JsonSubTypes.Type(value = Filing.class, name = "filing"),
				@JsonSubTypes.Type(value = Reminder.class, name = "reminder") }) RequestForm form)
		implements LinkedStep<RequestAct> {

	/** By time of making, then by id: the same order on both nodes, whatever order the acts came in. */
	static final Comparator<Step> ORDER = Comparator.comparing(Step::at).thenComparing(step -> step.act().toString());

	@Override
	public @Nullable UUID about() {
		return this.basis.about();
	}

	@Override
	public Set<RequestAct> buildsOn() {
		return this.made.buildsOn();
	}

	/** The form, which for an act of this name is of this type. */
	public <F extends RequestForm> F form(Class<F> type) {
		return type.cast(this.form);
	}

}
