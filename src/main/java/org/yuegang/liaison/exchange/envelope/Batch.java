package org.yuegang.liaison.exchange.envelope;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** A JSON array of envelopes. They are cut out of it byte for byte, never written again. */
public final class Batch {

	/** The media type of a batch and of its answer. */
	public static final String MEDIA_TYPE = "application/vnd.yuegang-liaison.batch.v1+json";

	private Batch() {
	}

	public static byte[] join(List<byte[]> envelopes) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.write('[');
		for (int i = 0; i < envelopes.size(); i++) {
			if (i > 0) {
				bytes.write(',');
			}
			bytes.writeBytes(envelopes.get(i));
		}
		bytes.write(']');
		return bytes.toByteArray();
	}

	/** The envelopes, one to {@code most} of them; empty when the body is anything else in UTF-8. */
	public static Optional<List<byte[]>> split(JsonMapper json, byte[] body, int most) {
		List<byte[]> envelopes = new ArrayList<>();
		try (JsonParser parser = json.createParser(body)) {
			if (parser.nextToken() != JsonToken.START_ARRAY) {
				return Optional.empty();
			}
			while (parser.nextToken() == JsonToken.START_OBJECT) {
				long start = parser.currentTokenLocation().getByteOffset();
				parser.skipChildren();
				long end = parser.currentLocation().getByteOffset();
				if (start < 0 || envelopes.size() == most) {
					return Optional.empty();
				}
				envelopes.add(Arrays.copyOfRange(body, (int) start, (int) end));
			}
			boolean whole = parser.currentToken() == JsonToken.END_ARRAY && parser.nextToken() == null;
			return whole && !envelopes.isEmpty() ? Optional.of(envelopes) : Optional.empty();
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

}
