package org.yuegang.liaison.request.state;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.request.act.Basis;
import org.yuegang.liaison.request.act.Filing;
import org.yuegang.liaison.request.act.Inquiry;
import org.yuegang.liaison.request.act.RequestAct;
import org.yuegang.liaison.request.act.RequestKind;

/**
 * A request: the acts it has taken, as facts, and what follows from them. It is founded by an ASK.
 *
 * @param asker the unit that asks
 * @param counterpart the unit that is asked
 * @param steps every act of the request known here, by time of making; those without effect stay among them
 * @param voided the acts that were answered REJECTED
 */
public record Request(UUID id, Mode mode, String asker, String counterpart, List<Step> steps, Set<UUID> voided) {

	public Request {
		steps = steps.stream().sorted(Step.ORDER).toList();
		// sorted, so that the stored text of equal states is equal
		voided = Collections.unmodifiableSet(new TreeSet<>(voided));
	}

	Standing standing() {
		return new Standing(this.steps, this.voided);
	}

	@JsonIgnore
	public RequestState state() {
		return standing().state();
	}

	@JsonIgnore
	public boolean isOver() {
		return state().isOver();
	}

	/** The unit whose officers come next. */
	public Optional<String> nextBy() {
		return switch (state()) {
			case OPEN -> Optional.of(this.counterpart);
			case ANSWERED -> Optional.of(this.asker);
			case NONE, SETTLED, CANCELLED -> Optional.empty();
		};
	}

	/** The step that founds the request; where none counts any more, the first one made. */
	@JsonIgnore
	public Step founding() {
		return this.steps.stream()
			.filter(step -> step.made().founds())
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The request " + this.id + " was never asked"));
	}

	@JsonIgnore
	public Inquiry question() {
		return founding().form(Inquiry.class);
	}

	@JsonIgnore
	public RequestKind kind() {
		return question().kind();
	}

	/** The incident it is about; null where it stands alone. */
	public @Nullable UUID incident() {
		return question().incident();
	}

	/** The incidents that were filed because of it, known on this node only. */
	@JsonIgnore
	public List<UUID> filed() {
		return steps(RequestAct.FILE).stream().map(step -> step.form(Filing.class).incident()).distinct().toList();
	}

	@JsonIgnore
	public Urgency urgency() {
		Urgency urgency = question().urgency();
		return urgency != null ? urgency : Urgency.ROUTINE;
	}

	public Side sideOf(String unit) {
		return unit.equals(this.asker) ? Side.ORIGIN : Side.COUNTERPART;
	}

	/** The round that is asked now; 0 where nothing counts. */
	@JsonIgnore
	public int round() {
		Step present = standing().present();
		return present == null ? 0 : present.basis().round();
	}

	/** What began each round, oldest first. */
	@JsonIgnore
	public List<Step> asked() {
		return standing().asked();
	}

	/** The answer from which something followed, if the round got one. */
	public Optional<Step> answerTo(Step asked) {
		return standing().answer(asked);
	}

	/** The steps of that name about one round, oldest first. */
	public List<Step> about(Step asked, RequestAct made) {
		return standing().on(asked, made).toList();
	}

	/** The first step of a name that counts. */
	public Optional<Step> step(RequestAct made) {
		return standing().first(made);
	}

	/** The steps of a name that count, oldest first. */
	public List<Step> steps(RequestAct made) {
		return standing().all(made).toList();
	}

	/** That the present round was published without waiting for its answer. */
	@JsonIgnore
	public Optional<Step> overridden() {
		Step present = standing().present();
		return present == null ? Optional.empty() : standing().on(present, RequestAct.OVERRIDE).findFirst();
	}

	/**
	 * Whether what is to be published may be; empty where the request is about no publication or was taken back. It
	 * lapses by the due time that the question carries, so no act has to say so and both sides read the same.
	 */
	public Optional<Embargo> embargo(Instant now) {
		RequestState state = state();
		if (kind() != RequestKind.PUBLICATION_CHECK || state == RequestState.NONE || state == RequestState.CANCELLED) {
			return Optional.empty();
		}
		if (overridden().isPresent()) {
			return Optional.of(Embargo.OVERRIDDEN);
		}
		return Optional.of(state != RequestState.OPEN ? Embargo.LIFTED
				: duties().stream().anyMatch(duty -> duty.isOverdue(now)) ? Embargo.LAPSED : Embargo.EMBARGOED);
	}

	/** What an act of this name, made now, builds on, and its round; its terms are not filled in. */
	public Basis basisFor(RequestAct made) {
		Step present = standing().present();
		UUID asked = present == null ? null : present.act();
		return switch (made) {
			case ASK, ASK_IN_NOTICE, REMIND, REMIND_OWN -> Basis.on(null, 0);
			case CANCEL -> Basis.on(founding().act(), 0);
			case HOLDING_REPLY, ANSWER, OVERRIDE -> Basis.on(asked, round());
			case REASK -> Basis.on(answer().map(Step::act).orElse(asked), nextRound());
			case SETTLE, REFER, FILE -> Basis.on(answer().map(Step::act).orElse(null), round());
		};
	}

	/** The answer to the present round. */
	private Optional<Step> answer() {
		Step present = standing().present();
		return present == null ? Optional.empty() : standing().answer(present);
	}

	/** A round once used, even by a void act, is not used again. */
	private int nextRound() {
		return this.steps.stream()
			.filter(step -> step.made().asks())
			.mapToInt(step -> step.basis().round())
			.max()
			.orElse(0) + 1;
	}

	/** Whether the act is on record without effect: void, about something void, or an answer to what was over. */
	public boolean isWithoutEffect(UUID act) {
		Standing standing = standing();
		return !standing.counts(act) || standing.all(RequestAct.ANSWER)
			.anyMatch(answer -> answer.act().equals(act) && asked().stream()
				.noneMatch(asked -> standing.answer(asked).filter(answer::equals).isPresent()));
	}

	/** What is owed because of this request, settled duties included. */
	@JsonIgnore
	public List<Duty> duties() {
		return RequestDuties.of(this);
	}

	public Optional<Duty> duty(String key) {
		return duties().stream().filter(duty -> duty.key().equals(key)).findFirst();
	}

	/** How many official steps are on record here, void ones counted twice; rises with each. This node's own. */
	@JsonIgnore
	public int revision() {
		return (int) this.steps.stream().filter(step -> !step.made().isMadeByClock()).count() + this.voided.size();
	}

	/** When its latest act was made; follows from the acts, so a rebuild finds the same. */
	@JsonIgnore
	public Instant updatedAt() {
		return this.steps.stream().map(Step::at).max(Instant::compareTo).orElseThrow();
	}

	/** What both nodes hold alike once everything has arrived; null when nothing of it counts. */
	public @Nullable Request shared() {
		Set<RequestAct> own = Set.of(RequestAct.REFER, RequestAct.FILE, RequestAct.REMIND_OWN);
		List<Step> both = this.steps.stream()
			.filter(step -> !own.contains(step.made()) && !this.voided.contains(step.act()))
			.toList();
		return both.stream().noneMatch(step -> step.made().founds()) ? null
				: new Request(this.id, this.mode, this.asker, this.counterpart, both, Set.of());
	}

}
