package org.yuegang.liaison.exchange.envelope;

import java.time.Instant;
import java.util.List;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Rfc3339;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes and reads payloads; reading is strict in two steps, first the place, then the act. */
public final class Payloads {

	private static final Pattern TYPE = Pattern.compile("[a-z]{1,30}\\.[A-Z][A-Z_]{0,45}");

	private static final Pattern EPOCH = Pattern.compile("[0-9a-f]{32}");

	private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

	private static final Set<String> ANSWERS = Set.of(Act.RECEIVED, Act.REJECTED);

	private final JsonMapper json;

	private final NodeIdentity node;

	public Payloads(JsonMapper json, NodeIdentity node) {
		this.json = json;
		this.node = node;
	}

	/** Whether the type is one of the two that answer another act, and are never answered themselves. */
	public static boolean isAnswer(String type) {
		return ANSWERS.contains(type);
	}

	/** The bytes to sign for a shared act of this node that goes to the unit {@code to}. */
	public byte[] write(String to, Act act, String epoch, long seq, String prev, @Nullable Head peerHead) {
		return this.json.writeValueAsBytes(new Payload(Payload.SPEC, this.node.realm(), act.mode(), act.id(),
				act.type(), act.typeVersion(), act.unit(), to, epoch, seq, prev, act.at(),
				act.subject(), isAnswer(act.type()) ? act.about() : null, peerHead, act.officer(), List.of(),
				act.body()));
	}

	/** The place on the stream, or empty when the payload is no strict JSON or lacks it. */
	public Optional<Place> place(byte[] payload) {
		try {
			JsonNode tree = this.json.readTree(payload);
			String epoch = text(tree, "epoch");
			String prev = text(tree, "prev");
			JsonNode seq = tree.path("seq");
			if (!EPOCH.matcher(epoch).matches() || !HASH.matcher(prev).matches() || !seq.isIntegralNumber()
					|| !seq.canConvertToLong() || seq.asLong() < 1) {
				return Optional.empty();
			}
			String type = tree.path("type").isString() ? tree.get("type").asString() : "";
			return Optional.of(new Place(text(tree, "spec"), text(tree, "realm"), text(tree, "from"),
					text(tree, "to"), epoch, seq.asLong(), prev, head(tree.path("peerHead")),
					tree.path("mode").asString("").equals(Mode.EXERCISE.name()) ? Mode.EXERCISE : Mode.ACTUAL,
					uuid(tree.path("id")),
					TYPE.matcher(type).matches() ? type : null, uuid(tree.path("subject")),
					time(tree.path("at")), isAnswer(type) || tree.has("inReplyTo")));
		}
		catch (JacksonException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The whole payload, or empty when it is not, to the letter, one that this version would write; save that its time
	 * may have any form of RFC 3339.
	 */
	public Optional<Payload> read(byte[] payload) {
		try {
			JsonNode tree = this.json.readTree(payload);
			Payload read = this.json.treeToValue(tree, Payload.class);
			return isExact(payload, tree, read) && TYPE.matcher(read.type()).matches() && repliesToItsAct(read) ? Optional.of(read)
					: Optional.empty();
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

	/** A node of this kind writes the very bytes; another's members may stand in another order. */
	private boolean isExact(byte[] payload, JsonNode tree, Payload read) {
		byte[] written = this.json.writeValueAsBytes(read);
		return Arrays.equals(written, payload)
				|| this.json.readTree(written).equals(((ObjectNode) tree).put("at", read.at().toString()));
	}

	/** An answer says outside what it says in its body; nothing else replies to anything. */
	private static boolean repliesToItsAct(Payload payload) {
		String about = payload.inReplyTo() == null ? "" : payload.inReplyTo().toString();
		return about.equals(isAnswer(payload.type()) ? payload.body().path("act").asString("-") : "");
	}

	private @Nullable Head head(JsonNode node) {
		if (node.isMissingNode()) {
			return null;
		}
		Head head = this.json.treeToValue(node, Head.class);
		if (head == null || !EPOCH.matcher(head.epoch()).matches() || !HASH.matcher(head.hash()).matches()
				|| head.seq() < 1) {
			throw new IllegalArgumentException("peerHead");
		}
		return head;
	}

	private static String text(JsonNode tree, String name) {
		JsonNode value = tree.path(name);
		if (!value.isString()) {
			throw new IllegalArgumentException(name);
		}
		return value.asString();
	}

	private static @Nullable Instant time(JsonNode node) {
		return node.isString() && Rfc3339.isTime(node.asString()) ? Rfc3339.parse(node.asString()) : null;
	}

	private static @Nullable UUID uuid(JsonNode node) {
		if (!node.isString()) {
			return null;
		}
		try {
			UUID value = UUID.fromString(node.asString());
			return value.toString().equals(node.asString()) ? value : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
