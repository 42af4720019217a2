package org.yuegang.liaison.exchange.envelope;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The three parts of a JWS with one signature, as they stand there: nothing is decoded or checked. It is read token by
 * token, so that nothing is built from what a stranger sends in their place.
 */
record Envelope(String payload, String header, String signature) {

	/** @throws IllegalArgumentException when it is anything but general JSON serialization (RFC 7515, 7.2.1) */
	static Envelope read(byte[] bytes) {
		try (JsonParser parser = Batch.parser(bytes)) {
			expect(parser.nextToken() == JsonToken.START_OBJECT);
			String payload = null;
			Envelope signed = null;
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				switch (parser.currentName()) {
					case "payload" -> payload = textOnce(payload, parser);
					case "signatures" -> {
						expect(signed == null);
						signed = signature(parser);
					}
					default -> expect(false);
				}
			}
			expect(payload != null && signed != null && parser.nextToken() == null);
			return new Envelope(payload, signed.header(), signed.signature());
		}
	}

	/** @throws IllegalArgumentException when it is anything but compact serialization (RFC 7515, 7.1) */
	static Envelope ofCompact(String text) {
		String[] parts = text.split("\\.", -1);
		expect(parts.length == 3);
		return new Envelope(parts[1], parts[0], parts[2]);
	}

	private static Envelope signature(JsonParser parser) {
		expect(parser.nextToken() == JsonToken.START_ARRAY && parser.nextToken() == JsonToken.START_OBJECT);
		String header = null;
		String signature = null;
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			switch (parser.currentName()) {
				case "protected" -> header = textOnce(header, parser);
				case "signature" -> signature = textOnce(signature, parser);
				default -> expect(false);
			}
		}
		expect(header != null && signature != null && parser.nextToken() == JsonToken.END_ARRAY);
		return new Envelope("", header, signature);
	}

	private static String textOnce(@Nullable String before, JsonParser parser) {
		expect(before == null && parser.nextToken() == JsonToken.VALUE_STRING);
		return parser.getString();
	}

	private static void expect(boolean holds) {
		if (!holds) {
			throw new IllegalArgumentException("not an envelope");
		}
	}

}
