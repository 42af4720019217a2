package org.yuegang.liaison.exchange.receive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.exchange.envelope.Place;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.ActIds;
import org.yuegang.liaison.journal.Entry;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.journal.Origin;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** R2: the two acts by which this node's clock answers the peer's acts, and whether one of the peer's can stand. */
@Component
class Answers {

	private static final int VERSION = 1;

	private final JsonMapper json;

	private final NodeIdentity node;

	private final Journal journal;

	Answers(JsonMapper json, NodeIdentity node, Journal journal) {
		this.json = json;
		this.node = node;
		this.journal = journal;
	}

	Act received(Act about, JsonNode due, Instant now) {
		ObjectNode body = body(about.id(), about.type());
		body.set("due", due);
		return act(Act.RECEIVED, about.subject(), about.mode(), body, now);
	}

	Act rejected(Act about, Refusal refusal, Instant now) {
		return rejected(about.id(), about.type(), about.subject(), about.mode(), refusal, now);
	}

	/** Answers a message that cannot be read as an act; what it lacks is put in from its place on the stream. */
	Act unreadable(Place place, String hash, Instant now) {
		// With no id to name, its payload's hash names it: the sender finds the number among the arguments.
		UUID about = place.act() != null ? place.act()
				: UUID.nameUUIDFromBytes(hash.getBytes(StandardCharsets.US_ASCII));
		return rejected(about, place.type() != null ? place.type() : "", place.subject() != null ? place.subject()
				: about, place.mode(), Refusal.of("unreadable", Long.toString(place.seq())), now);
	}

	/** Whether an answer of the peer can be read, and is about a shared act of this node. */
	boolean stands(Act answer) {
		JsonNode body = answer.body();
		Set<String> names = Set.of("act", "type", answer.type().equals(Act.RECEIVED) ? "due" : "code", "arguments");
		if (answer.typeVersion() != VERSION || !body.isObject() || !names.containsAll(body.propertyNames())
				|| !body.path("type").isString() || !isUuid(body.path("act")) || !detailsStand(answer)) {
			return false;
		}
		Optional<Entry> about = this.journal.find(answer.about());
		return about.isPresent() && about.get().origin() == Origin.LOCAL && about.get().act().shared()
				&& about.get().act().subject().equals(answer.subject());
	}

	private static boolean detailsStand(Act answer) {
		JsonNode body = answer.body();
		if (answer.type().equals(Act.REJECTED)) {
			return body.path("code").isString() && body.path("arguments").isArray()
					&& body.path("arguments").valueStream().allMatch(JsonNode::isString);
		}
		return body.size() == 3 && body.path("due").isArray() && body.path("due").valueStream()
			.allMatch(due -> due.path("key").isString() && isInstant(due.path("due")) && due.path("steps").isArray()
					&& due.path("steps").valueStream().allMatch(Answers::isInstant));
	}

	private Act rejected(UUID about, String type, UUID subject, Mode mode, Refusal refusal, Instant now) {
		ObjectNode body = body(about, type);
		body.put("code", refusal.code());
		body.set("arguments", this.json.valueToTree(refusal.arguments()));
		return act(Act.REJECTED, subject, mode, body, now);
	}

	private ObjectNode body(UUID about, String type) {
		return this.json.createObjectNode().put("act", about.toString()).put("type", type);
	}

	private Act act(String type, UUID subject, Mode mode, ObjectNode body, Instant now) {
		return new Act(ActIds.at(now), type, VERSION, true, subject, mode, this.node.unit(), null, now, body);
	}

	private static boolean isUuid(JsonNode node) {
		try {
			return node.isString() && UUID.fromString(node.asString()).toString().equals(node.asString());
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static boolean isInstant(JsonNode node) {
		try {
			return node.isString() && Instant.parse(node.asString()) != null;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

}
