package org.yuegang.liaison.meeting.state;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.meeting.act.Agreement;
import org.yuegang.liaison.meeting.act.Basis;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.act.MeetingKind;
import org.yuegang.liaison.meeting.act.Minutes;
import org.yuegang.liaison.meeting.act.MoveAgreement;
import org.yuegang.liaison.meeting.act.MoveOffer;
import org.yuegang.liaison.meeting.act.Proposal;

/**
 * A meeting: the acts it has taken, as facts, and what follows from them. It is founded by a PROPOSE.
 *
 * @param convenor the unit that proposed it
 * @param counterpart the other unit
 * @param steps every act of the meeting known here, by time of making; those without effect stay among them
 * @param receipts by the act received
 * @param voided the acts that were answered REJECTED
 */
public record Meeting(UUID id, Mode mode, String convenor, String counterpart, List<Step> steps,
		List<Receipt> receipts, Set<UUID> voided) {

	public Meeting {
		steps = steps.stream().sorted(Step.ORDER).toList();
		receipts = receipts.stream().sorted(Comparator.comparing(receipt -> receipt.act().toString())).toList();
		// sorted, so that the stored text of equal states is equal
		voided = Collections.unmodifiableSet(new TreeSet<>(voided));
	}

	Standing standing() {
		return new Standing(this.steps, this.voided);
	}

	@JsonIgnore
	public MeetingState state() {
		return standing().state();
	}

	/** Whether nothing more is expected of it, action items included, so that it lies with what is over. */
	@JsonIgnore
	public boolean isOver() {
		return switch (state()) {
			case DECLINED, CANCELLED, CONCLUDED -> duties().stream().noneMatch(Duty::isOpen);
			default -> false;
		};
	}

	/** The unit whose convening officials come next; of a meeting that only has to be held, nobody before its time. */
	public Optional<String> nextBy() {
		return switch (state()) {
			case PROPOSED, MINUTES_PROPOSED -> Optional.of(this.counterpart);
			case AGREED -> Optional.of(openOffer().isPresent() ? this.counterpart : this.convenor);
			case CONVENED -> openOffer().isPresent() ? Optional.of(this.counterpart)
					: Optional.of(this.convenor).filter(unit -> agreedRound() > convenedRound().orElse(-1));
			case HELD, MINUTES_AGREED -> Optional.of(this.convenor);
			case NONE, DECLINED, CANCELLED, CONCLUDED -> Optional.empty();
		};
	}

	/** The proposal; where none counts any more, the first one made. */
	@JsonIgnore
	public Proposal proposal() {
		return proposed().form(Proposal.class);
	}

	/** The step that founds the meeting. */
	@JsonIgnore
	public Step proposed() {
		return standing().first(MeetingAct.PROPOSE).orElseGet(() -> this.steps.stream()
			.filter(step -> step.made() == MeetingAct.PROPOSE)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The meeting " + this.id + " was never proposed")));
	}

	@JsonIgnore
	public MeetingKind kind() {
		return proposal().kind();
	}

	@JsonIgnore
	public List<UUID> incidents() {
		return proposal().incidents();
	}

	@JsonIgnore
	public Urgency urgency() {
		Urgency urgency = proposal().urgency();
		return urgency != null ? urgency : Urgency.ROUTINE;
	}

	/** On which side of the meeting a unit stands. */
	public Side sideOf(String unit) {
		return unit.equals(this.convenor) ? Side.ORIGIN : Side.COUNTERPART;
	}

	/** The time both sides agreed to last; empty while they have not. */
	@JsonIgnore
	public Optional<Instant> time() {
		Standing standing = standing();
		return standing.highest(MeetingAct.AGREE_MOVE)
			.map(step -> step.form(MoveAgreement.class).time())
			.or(() -> standing.first(MeetingAct.AGREE).map(step -> step.form(Agreement.class).time()));
	}

	/** The round of the time agreed: 0 for a time of the proposal. */
	@JsonIgnore
	public int agreedRound() {
		return standing().highest(MeetingAct.AGREE_MOVE).map(step -> step.basis().number()).orElse(0);
	}

	/** The highest round for which a convening order went out; empty before the first. */
	@JsonIgnore
	public Optional<Integer> convenedRound() {
		return standing().highest(MeetingAct.CONVENE).map(step -> step.basis().number());
	}

	/** The offer of other times that waits for an answer. */
	@JsonIgnore
	public Optional<Step> openOffer() {
		int agreed = agreedRound();
		return standing().highest(MeetingAct.OFFER_MOVE).filter(step -> step.basis().number() > agreed);
	}

	/** The times of an offer of {@link #openOffer()}. */
	public static List<Instant> timesOf(Step offer) {
		return offer.form(MoveOffer.class).times();
	}

	/** The latest minutes proposed, if any. */
	@JsonIgnore
	public Optional<MinutesRevision> minutes() {
		return standing().highest(MeetingAct.PROPOSE_MINUTES).map(this::revision);
	}

	private MinutesRevision revision(Step step) {
		Minutes minutes = step.form(Minutes.class);
		return new MinutesRevision(step.basis().number(), step.act(), step.at(), minutes,
				minutes.hash(this.id, step.basis().number()),
				standing().answer(step, MeetingAct.AGREE_MINUTES).orElse(null));
	}

	/** The first step of a name that counts. */
	public Optional<Step> step(MeetingAct made) {
		return standing().first(made);
	}

	/** The steps of a name that count, oldest first. */
	public List<Step> steps(MeetingAct made) {
		return standing().all(made).toList();
	}

	/** The step of a name that counts, with the highest round or revision. */
	public Optional<Step> latest(MeetingAct made) {
		return standing().highest(made);
	}

	/** What an act of this name, made now, builds on, and its round or revision; its terms are not filled in. */
	public Basis basisFor(MeetingAct made) {
		return switch (made) {
			case PROPOSE -> new Basis(null, 0, this.counterpart, null);
			case AGREE, DECLINE, CANCEL -> on(MeetingAct.PROPOSE);
			case OFFER_MOVE -> on(MeetingAct.AGREE).numbered(nextNumber(made));
			case AGREE_MOVE -> on(MeetingAct.OFFER_MOVE).numbered(agreedRoundAfterMove());
			case CONVENE -> (agreedRound() > 0 ? on(MeetingAct.AGREE_MOVE) : on(MeetingAct.AGREE)).numbered(agreedRound());
			case HOLD -> on(MeetingAct.CONVENE);
			case PROPOSE_MINUTES -> on(MeetingAct.HOLD).numbered(nextNumber(made));
			case AGREE_MINUTES -> on(MeetingAct.PROPOSE_MINUTES);
			case CONCLUDE -> Basis.on(minutes().map(MinutesRevision::agreed).map(Step::act).orElse(null));
			case COMPLETE_ITEM -> on(MeetingAct.CONCLUDE);
			case REMIND, REMIND_OWN -> Basis.on(null);
		};
	}

	private Basis on(MeetingAct base) {
		return Basis.on(latest(base).map(Step::act).orElse(null));
	}

	private int agreedRoundAfterMove() {
		return openOffer().map(step -> step.basis().number()).orElse(agreedRound());
	}

	/** The number the next act of this name takes; a number once used, even by a void act, is not used again. */
	public int nextNumber(MeetingAct made) {
		return this.steps.stream().filter(step -> step.made() == made).mapToInt(step -> step.basis().number()).max().orElse(0)
				+ 1;
	}

	/** Whether the act is on record without effect: void, or about something void. */
	public boolean isWithoutEffect(UUID act) {
		return this.voided.contains(act)
				|| Stream.of(MeetingAct.values()).flatMap(standing()::all).noneMatch(step -> step.act().equals(act));
	}

	/** What is owed because of this meeting, settled duties included. */
	@JsonIgnore
	public List<Duty> duties() {
		return MeetingDuties.of(this);
	}

	public Optional<Duty> duty(String key) {
		return duties().stream().filter(duty -> duty.key().equals(key)).findFirst();
	}

	/** How many official steps are on record here, void ones counted twice; rises with each. This node's own. */
	@JsonIgnore
	public int revision() {
		return (int) this.steps.stream().filter(step -> !step.made().isMadeByClock()).count() + this.voided.size();
	}

	/** What both nodes hold alike once everything has arrived; null when nothing of it counts. */
	public @Nullable Meeting shared() {
		List<Step> both = this.steps.stream()
			.filter(step -> step.made() != MeetingAct.REMIND_OWN && !this.voided.contains(step.act()))
			.toList();
		List<Receipt> taken = this.receipts.stream().filter(one -> !this.voided.contains(one.act())).toList();
		return both.stream().noneMatch(step -> step.made() == MeetingAct.PROPOSE) ? null
				: new Meeting(this.id, this.mode, this.convenor, this.counterpart, both, taken, Set.of());
	}

}
