package org.yuegang.liaison.meeting.act;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.lifecycle.NamedAct;

/** The official steps of a meeting. */
public enum MeetingAct implements NamedAct {

	PROPOSE(Proposal.class), AGREE(Agreement.class), DECLINE(Declination.class), CONVENE(Convening.class),
	OFFER_MOVE(MoveOffer.class), AGREE_MOVE(MoveAgreement.class), CANCEL(Cancellation.class), HOLD(Holding.class),
	PROPOSE_MINUTES(Minutes.class), AGREE_MINUTES(MinutesAgreement.class), CONCLUDE(Conclusion.class),
	/** An action item is done. */
	COMPLETE_ITEM(ItemDone.class),
	/** The creditor's clock reminds the debtor. */
	REMIND(Reminder.class),
	/** The debtor's clock reminds its own officers, with or without the link; never leaves. */
	REMIND_OWN(Reminder.class);

	/** The rules by which acts made now fold. */
	public static final int TYPE_VERSION = 1;

	/** The feature, as acts and duties carry it. */
	public static final String FEATURE = "meeting";

	private final Class<? extends Record> form;

	<F extends Record & MeetingForm> MeetingAct(Class<F> form) {
		this.form = form;
	}

	/** The record that an officer's form for this act is read into. */
	@SuppressWarnings("unchecked")
	public <F extends Record & MeetingForm> Class<F> form() {
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
		return isMadeByClock() ? Optional.empty() : Optional.of(this.form);
	}

	@Override
	public boolean takesDraft() {
		return this == PROPOSE || this == PROPOSE_MINUTES;
	}

	/** The acts one of which it names as the one it builds on; none for what stands by itself. */
	public Set<MeetingAct> buildsOn() {
		return switch (this) {
			case PROPOSE, REMIND, REMIND_OWN -> Set.of();
			case AGREE, DECLINE, CANCEL -> Set.of(PROPOSE);
			case OFFER_MOVE -> Set.of(AGREE);
			case AGREE_MOVE -> Set.of(OFFER_MOVE);
			case CONVENE -> Set.of(AGREE, AGREE_MOVE);
			case HOLD -> Set.of(CONVENE);
			case PROPOSE_MINUTES -> Set.of(HOLD);
			case AGREE_MINUTES -> Set.of(PROPOSE_MINUTES);
			case CONCLUDE -> Set.of(AGREE_MINUTES);
			case COMPLETE_ITEM -> Set.of(CONCLUDE);
		};
	}

	/** Whether only a node's clock makes it. */
	public boolean isMadeByClock() {
		return this == REMIND || this == REMIND_OWN;
	}

	private static Optional<MeetingAct> ofType(String type) {
		return Arrays.stream(values()).filter(act -> act.type().equals(type)).findFirst();
	}

	/** The meeting's act, or empty when the act is another feature's or of a version that is not known here. */
	public static Optional<MeetingAct> of(Act act) {
		return act.typeVersion() == TYPE_VERSION ? ofType(act.type()) : Optional.empty();
	}

}
