package org.yuegang.liaison.exchange.receive;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yuegang.liaison.exchange.envelope.Opener;
import org.yuegang.liaison.exchange.envelope.Payload;
import org.yuegang.liaison.exchange.envelope.Payloads;
import org.yuegang.liaison.exchange.envelope.Place;
import org.yuegang.liaison.exchange.stream.AlarmKind;
import org.yuegang.liaison.exchange.stream.Alarms;
import org.yuegang.liaison.exchange.stream.InboundQueue.Message;
import org.yuegang.liaison.exchange.stream.InboundQueue.Outcome;
import org.yuegang.liaison.exchange.stream.InboundQueue.Result;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.journal.Origin;
import org.yuegang.liaison.journal.Receives;
import org.yuegang.liaison.system.Refusal;

/**
 * Applies one message together with its answer, in the caller's transaction and under the journal's lock. It never
 * decides an act again; what it throws was not foreseen, and the caller's transaction must not be committed.
 */
@Component
class MessageApplication {

	private final Journal journal;

	private final Opener opener;

	private final Payloads payloads;

	private final Answers answers;

	private final PeerAnswers peerAnswers;

	private final Features features;

	private final Alarms alarms;

	MessageApplication(Journal journal, Opener opener, Payloads payloads, Answers answers, PeerAnswers peerAnswers,
			Features features, Alarms alarms) {
		this.journal = journal;
		this.opener = opener;
		this.payloads = payloads;
		this.answers = answers;
		this.peerAnswers = peerAnswers;
		this.features = features;
		this.alarms = alarms;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	Outcome apply(Message message, Instant now) {
		Outcome outcome = outcome(message, now);
		tell(message, outcome);
		return outcome;
	}

	private Outcome outcome(Message message, Instant now) {
		byte[] bytes = this.opener.payloadOf(message.jws());
		Optional<Act> act = this.payloads.read(bytes).map(Payload::act);
		// The journal takes no id twice: of what has just come and is journaled, that alone would tell, and send it to the queue.
		Optional<Outcome> repeated = message.waited() || act.isEmpty() ? repeated(message, act) : Optional.empty();
		if (repeated.isPresent()) {
			return repeated.get();
		}
		if (act.isEmpty()) {
			return unreadable(message, this.payloads.place(bytes).orElseThrow(), now);
		}
		return Payloads.isAnswer(act.get().type()) ? answered(message, act.get(), now) : taken(act.get(), now);
	}

	private Optional<Outcome> repeated(Message message, Optional<Act> act) {
		return Optional.ofNullable(message.act())
			.flatMap(this.journal::find)
			.map(known -> new Outcome(Result.IGNORED,
					act.filter(known.act()::equals).isPresent() ? "repeated-act" : "act-id-taken"));
	}

	/** Two nodes that cannot read each other's answers would otherwise answer for ever. */
	private Outcome unreadable(Message message, Place place, Instant now) {
		if (place.answer()) {
			return new Outcome(Result.IGNORED, "unreadable-answer");
		}
		this.journal.append(this.answers.unreadable(place, message.hash(), now), Origin.LOCAL);
		return new Outcome(Result.REJECTED, "unreadable");
	}

	/** Journals the peer's answer unless something stands against it, and beside it what it should have said. */
	private Outcome answered(Message message, Act answer, Instant now) {
		Optional<String> obstacle = this.peerAnswers.obstacle(answer);
		if (obstacle.isPresent()) {
			return repeated(message, Optional.of(answer)).orElseGet(() -> new Outcome(Result.IGNORED, obstacle.get()));
		}
		this.journal.append(answer, Origin.RECEIVED);
		this.peerAnswers.reckoning(answer, now).ifPresent(reckoning -> {
			this.journal.append(this.answers.reckoned(answer, reckoning, now), Origin.LOCAL);
			this.alarms.raise(AlarmKind.RECKONED_HERE, reckoning.code(), Long.toString(message.seq()));
		});
		return Outcome.APPLIED;
	}

	/** Journals the act, without effect if something is to be said against it, and answers it. */
	private Outcome taken(Act act, Instant now) {
		Optional<Receives> feature = this.features.of(act);
		Optional<Refusal> obstacle = feature.isPresent() ? feature.get().obstacle(act)
				: Optional.of(Refusal.of("unsupported-type", act.type(), Integer.toString(act.typeVersion())));
		this.journal.append(act, obstacle.isPresent() ? Origin.REFUSED : Origin.RECEIVED);
		this.journal.append(obstacle.map(refusal -> this.answers.rejected(act, refusal, now))
			.orElseGet(() -> this.answers.received(act, feature.orElseThrow().dueOnReceipt(act, now), now)),
				Origin.LOCAL);
		return obstacle.map(refusal -> new Outcome(Result.REJECTED, refusal.code())).orElse(Outcome.APPLIED);
	}

	private void tell(Message message, Outcome outcome) {
		String seq = Long.toString(message.seq());
		if (message.attempts() > 0) {
			this.alarms.clear(AlarmKind.NOT_APPLIED, seq);
		}
		if (outcome.result() != Result.APPLIED) {
			this.alarms.raise(outcome.result() == Result.REJECTED ? AlarmKind.ANSWERED_REJECTED
					: AlarmKind.WITHOUT_EFFECT, String.valueOf(outcome.code()), seq);
		}
	}

}
