package org.yuegang.liaison.exchange.receive;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.exchange.stream.OutboundStream;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Entry;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.journal.Origin;
import org.yuegang.liaison.system.Rfc3339;
import tools.jackson.databind.JsonNode;

/**
 * What the peer's RECEIVED and REJECTED are worth. They start and end clocks of this node, so none is believed that
 * this node can know better: the first answer to an act counts, and its times are those that follow from the terms
 * which the act carried.
 */
@Component
class PeerAnswers {

	/** What two honest clocks may differ by. */
	private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

	private final Journal journal;

	private final OutboundStream outbound;

	private final Features features;

	PeerAnswers(Journal journal, OutboundStream outbound, Features features) {
		this.journal = journal;
		this.outbound = outbound;
		this.features = features;
	}

	/** The code of what stands against the answer; empty when it can be read and is the first one to an act of ours. */
	Optional<String> obstacle(Act answer) {
		if (!isReadable(answer)) {
			return Optional.of("unreadable-answer");
		}
		Optional<Entry> about = this.journal.find(answer.about());
		if (about.isEmpty() || about.get().origin() != Origin.LOCAL || !about.get().act().shared()
				|| !about.get().act().subject().equals(answer.subject())) {
			return Optional.of("answers-nothing");
		}
		return this.outbound.isAnswered(answer.about()) ? Optional.of("answered-before") : Optional.empty();
	}

	/** What a RECEIVED should have said; empty when it says just that, or is no RECEIVED. */
	Optional<Reckoning> reckoning(Act answer, Instant now) {
		if (!answer.type().equals(Act.RECEIVED)) {
			return Optional.empty();
		}
		Act about = this.journal.find(answer.about()).orElseThrow().act();
		return this.features.of(about).flatMap(feature -> {
			boolean possible = !answer.at().isBefore(about.at().minus(CLOCKS_DIFFER))
					&& !answer.at().isAfter(now.plus(CLOCKS_DIFFER));
			Instant at = possible ? answer.at() : answer.at().isAfter(now) ? now : about.at();
			JsonNode due = feature.dueOnReceipt(about, at);
			return !possible ? Optional.of(new Reckoning("impossible-time", at, due))
					: same(due, answer.body().get("due")) ? Optional.empty()
							: Optional.of(new Reckoning("other-due-times", at, due));
		});
	}

	/** In whatever order the duties stand, and whatever form their times have. */
	private static boolean same(JsonNode ours, JsonNode theirs) {
		return ours.size() == theirs.size() && dues(ours).equals(dues(theirs)) && reckonings(ours).containsAll(reckonings(theirs));
	}

	/** How the times were counted, as far as it is said: a node of an earlier version does not say it. */
	private static Set<JsonNode> reckonings(JsonNode all) {
		return all.valueStream().map(due -> due.path("reckoning")).filter(JsonNode::isObject).collect(Collectors.toSet());
	}

	private static Set<List<?>> dues(JsonNode all) {
		Set<List<?>> dues = new HashSet<>();
		all.forEach(due -> dues.add(List.of(due.get("key").asString(), Rfc3339.parse(due.get("due").asString()),
				due.get("steps").valueStream().map(step -> Rfc3339.parse(step.asString())).toList())));
		return dues;
	}

	private static boolean isReadable(Act answer) {
		JsonNode body = answer.body();
		Set<String> names = Set.of("act", "type", answer.type().equals(Act.RECEIVED) ? "due" : "code", "arguments");
		return answer.typeVersion() == Answers.VERSION && answer.officer() == null
				&& names.containsAll(body.propertyNames()) && body.path("type").isString() && isUuid(body.path("act"))
				&& (answer.type().equals(Act.RECEIVED) ? isReceived(body) : isRejected(body));
	}

	private static boolean isReceived(JsonNode body) {
		return body.size() == 3 && body.path("due").isArray() && body.path("due").valueStream()
			.allMatch(due -> due.size() == (due.path("reckoning").isObject() ? 4 : 3) && due.path("key").isString() && isTime(due.path("due"))
					&& due.path("steps").isArray() && due.path("steps").valueStream().allMatch(PeerAnswers::isTime));
	}

	private static boolean isRejected(JsonNode body) {
		return body.path("code").isString() && body.path("arguments").isArray()
				&& body.path("arguments").valueStream().allMatch(JsonNode::isString);
	}

	private static boolean isUuid(JsonNode node) {
		try {
			return node.isString() && UUID.fromString(node.asString()).toString().equals(node.asString());
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static boolean isTime(JsonNode node) {
		return node.isString() && Rfc3339.isTime(node.asString());
	}

	/**
	 * This node's own computation of a receipt.
	 *
	 * @param code why the peer's was not taken
	 * @param at when the receipt counts: as the peer said, or the nearest time that can be
	 * @param due as {@link org.yuegang.liaison.journal.Receives#dueOnReceipt} gives them
	 */
	record Reckoning(String code, Instant at, JsonNode due) {
	}

}
