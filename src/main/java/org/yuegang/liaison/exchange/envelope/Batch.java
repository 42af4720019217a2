package org.yuegang.liaison.exchange.envelope;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON array of envelopes. They are cut out of it byte for byte, never written again, and nothing is built of them:
 * what is deeper, has more members or longer names than an envelope makes the whole body none.
 */
public final class Batch {

	/** The media type of a batch and of its answer. */
	public static final String MEDIA_TYPE = "application/vnd.yuegang-liaison.batch.v1+json";

	/** An envelope has twelve: the rest is for the Opener to name what should not be there. */
	private static final int MOST_TOKENS = 32;

	private static final JsonFactory JSON = JsonFactory.builder()
		.streamReadConstraints(
				StreamReadConstraints.builder().maxNestingDepth(5).maxNameLength(40).maxNumberLength(40).build())
		.build();

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
	public static Optional<List<byte[]>> split(byte[] body, int most) {
		List<byte[]> envelopes = new ArrayList<>();
		try (JsonParser parser = parser(body)) {
			if (parser.nextToken() != JsonToken.START_ARRAY) {
				return Optional.empty();
			}
			while (parser.nextToken() == JsonToken.START_OBJECT) {
				long start = parser.currentTokenLocation().getByteOffset();
				boolean small = skip(parser);
				long end = parser.currentLocation().getByteOffset();
				if (!small || start < 0 || envelopes.size() == most) {
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

	/** A parser that reads what strangers send within these limits, and remembers nothing of it. */
	static JsonParser parser(byte[] bytes) {
		return JSON.createParser(ObjectReadContext.empty(), bytes);
	}

	/** Goes to the end of the object that was just begun. @return whether it is no larger than an envelope may be */
	private static boolean skip(JsonParser parser) {
		int tokens = 0;
		for (int depth = 1; depth > 0; tokens++) {
			JsonToken token = parser.nextToken();
			if (token == null || tokens == MOST_TOKENS) {
				return false;
			}
			depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
		}
		return true;
	}

}
