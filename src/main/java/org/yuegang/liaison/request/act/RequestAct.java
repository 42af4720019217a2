package org.yuegang.liaison.request.act;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.lifecycle.NamedAct;

/** The official steps of a request. */
public enum RequestAct implements NamedAct {

	ASK(Inquiry.class),
	/** A notice asks; its issuer makes it together with the version that asks, and nobody by itself. */
	ASK_IN_NOTICE(Inquiry.class),
	/** 暫覆. */
	HOLDING_REPLY(HoldingReply.class), ANSWER(Answer.class), REASK(Again.class), SETTLE(Settlement.class),
	CANCEL(TakingBack.class),
	/** Publishes without waiting for the answer. */
	OVERRIDE(Overriding.class),
	/** Records what went to the existing channel; never leaves. */
	REFER(Referring.class),
	/** Links the incident that was filed; never leaves. */
	FILE(Filing.class),
	/** The asker's clock reminds the side that was asked. */
	REMIND(Reminder.class),
	/** The clock of the side that was asked reminds its own officers, with or without the link; never leaves. */
	REMIND_OWN(Reminder.class);

	/** The rules by which acts made now fold. */
	public static final int TYPE_VERSION = 1;

	/** The feature, as acts and duties carry it. */
	public static final String FEATURE = "request";

	private final Class<? extends Record> form;

	<F extends Record & RequestForm> RequestAct(Class<F> form) {
		this.form = form;
	}

	/** The record that its form is read into. */
	@SuppressWarnings("unchecked")
	public <F extends Record & RequestForm> Class<F> form() {
		return (Class<F>) this.form;
	}

	@Override
	public String type() {
		return FEATURE + "." + name();
	}

	@Override
	public int typeVersion() {
		return TYPE_VERSION;
	}

	@Override
	public Optional<Class<? extends Record>> filledIn() {
		return isMadeByClock() || this == ASK_IN_NOTICE ? Optional.empty() : Optional.of(this.form);
	}

	@Override
	public boolean takesDraft() {
		return this == ASK;
	}

	public boolean founds() {
		return this == ASK || this == ASK_IN_NOTICE;
	}

	/** Whether it begins a round. */
	public boolean asks() {
		return founds() || this == REASK;
	}

	/** Whether only a node's clock makes it. */
	public boolean isMadeByClock() {
		return this == REMIND || this == REMIND_OWN;
	}

	/** The acts one of which it names as the one it builds on; none for what stands by itself. */
	public Set<RequestAct> buildsOn() {
		return switch (this) {
			case ASK, ASK_IN_NOTICE, REMIND, REMIND_OWN -> Set.of();
			case CANCEL -> Set.of(ASK, ASK_IN_NOTICE);
			case HOLDING_REPLY, ANSWER, OVERRIDE -> Set.of(ASK, ASK_IN_NOTICE, REASK);
			case REASK -> Set.of(ASK, ASK_IN_NOTICE, REASK, ANSWER);
			case SETTLE, REFER, FILE -> Set.of(ANSWER);
		};
	}

	/** The request's act, or empty when the act is another feature's or of a version that is not known here. */
	public static Optional<RequestAct> of(Act act) {
		return act.typeVersion() != TYPE_VERSION ? Optional.empty()
				: Arrays.stream(values()).filter(one -> one.type().equals(act.type())).findFirst();
	}

}
