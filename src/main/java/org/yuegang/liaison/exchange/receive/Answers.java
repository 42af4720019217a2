package org.yuegang.liaison.exchange.receive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.exchange.envelope.Place;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.ActIds;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** R2: the two acts by which this node's clock answers the peer's acts, and the one by which it mends the peer's. */
@Component
class Answers {

	/** The type version of both. */
	static final int VERSION = 1;

	private final JsonMapper json;

	private final NodeIdentity node;

	Answers(JsonMapper json, NodeIdentity node) {
		this.json = json;
		this.node = node;
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

	/** Replaces, on this node alone, the times of a RECEIVED of the peer by this node's own. */
	Act reckoned(Act received, PeerAnswers.Reckoning reckoning, Instant now) {
		ObjectNode body = body(received.about(), received.body().get("type").asString());
		body.put("received", received.id().toString()).put("at", reckoning.at().toString()).set("due", reckoning.due());
		return new Act(ActIds.at(now), Act.RECKONED, VERSION, false, received.subject(), received.mode(),
				this.node.unit(), null, now, body);
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

}
