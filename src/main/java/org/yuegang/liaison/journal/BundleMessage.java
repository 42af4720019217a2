package org.yuegang.liaison.journal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.journal.SignedText.Unsound;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One message of a bundle, with its receipt: each is signed, the message is of the case and of its place on its
 * sender's stream, and the receipt is the other unit's, for exactly that message.
 *
 * @param file its name in the bundle
 */
record BundleMessage(String file, SignedText text, @Nullable SignedText receipt) {

	private static final String SPEC = "yuegang-liaison/1";

	private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	/** @throws Unsound with the first reason why it proves nothing */
	static BundleMessage read(String file, byte[] envelope, byte @Nullable [] receipt, String subject, JsonMapper json,
			EvidencePins pins) throws Unsound {
		SignedText text = SignedText.read(envelope, json, pins);
		require(text.typ().equals("liaison-message+json"), "is no message");
		require(text.text("spec").equals(SPEC), "is of a version that is not known here");
		require(text.text("subject").equals(subject), "belongs to another case");
		require(text.payload().path("seq").isIntegralNumber()
				&& file.equals("%s-%08d.json".formatted(text.text("from"), text.payload().path("seq").asLong())),
				"stands under another sender or number than was signed");
		require(!text.text("from").equals(text.text("to")), "is from and to the same unit");
		return new BundleMessage(file, text, receipt == null ? null : receipt(SignedText.read(receipt, json, pins), text));
	}

	private static SignedText receipt(SignedText receipt, SignedText message) throws Unsound {
		require(receipt.typ().equals("liaison-receipt+json"), "has a receipt that is none");
		for (String field : List.of("spec", "realm", "epoch", "seq")) {
			require(receipt.text(field).equals(message.text(field)), "has the receipt of another message: " + field);
		}
		require(receipt.text("hash").equals(message.hash()), "has a receipt for another content");
		require(receipt.text("from").equals(message.text("to")) && receipt.text("to").equals(message.text("from")),
				"has a receipt that is not its recipient's");
		return receipt;
	}

	String from() {
		return this.text.text("from");
	}

	String to() {
		return this.text.text("to");
	}

	long seq() {
		return this.text.payload().path("seq").asLong();
	}

	String type() {
		return this.text.text("type");
	}

	/** The id of its act; one without a readable id is answered by the name that its hash makes. */
	String act() {
		String id = this.text.text("id");
		return UUID_TEXT.matcher(id).matches() ? id
				: UUID.nameUUIDFromBytes(this.text.hash().getBytes(StandardCharsets.US_ASCII)).toString();
	}

	boolean answers() {
		return type().equals(Act.RECEIVED) || type().equals(Act.REJECTED);
	}

	/** The act that it answers. */
	String about() {
		return this.text.payload().path("body").path("act").asString("");
	}

	/** Why it rejects the act that it answers. */
	String code() {
		return this.text.payload().path("body").path("code").asString("");
	}

	/** The officer's code, or that the unit's clock made it. */
	String maker() {
		JsonNode officer = this.text.payload().path("officer").path("code");
		return officer.isString() ? officer.asString() : "the clock of " + from();
	}

	private static void require(boolean holds, String otherwise) throws Unsound {
		if (!holds) {
			throw new Unsound(otherwise);
		}
	}

}
