package org.yuegang.liaison.exchange.envelope;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.text.ParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;

/** Signs payloads with this node's key into JWS general JSON serialization (RFC 7515, section 7.2.1). */
public final class Sealer {

	private final JWSSigner signer;

	private final Map<Kind, JWSHeader> headers = new EnumMap<>(Kind.class);

	public Sealer(SigningKeys keys) {
		try {
			Algorithm algorithm = Algorithm.of(keys.certificate().getPublicKey()).orElseThrow();
			this.signer = algorithm.signer(keys.key());
			byte[] certificate = keys.certificate().getEncoded();
			for (Kind kind : Kind.values()) {
				JWSHeader.Builder header = new JWSHeader.Builder(algorithm.jws()).type(new JOSEObjectType(kind.typ()))
					.x509CertSHA256Thumbprint(Base64URL.encode(Sha256.of(certificate)));
				// A posting is kept nowhere, so it brings no evidence, and must fit a line.
				if (kind != Kind.POSTING) {
					header.x509CertChain(List.of(Base64.encode(certificate)));
				}
				// Parsed, it keeps its text: every envelope of a kind has the same header, byte for byte.
				this.headers.put(kind, JWSHeader.parse(header.build().toBase64URL()));
			}
		}
		catch (JOSEException | CertificateEncodingException | ParseException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The envelope around the payload's bytes, as it is stored and sent. */
	public byte[] seal(Kind kind, byte[] payload) {
		Envelope envelope = envelope(kind, payload);
		return ("{\"payload\":\"" + envelope.payload() + "\",\"signatures\":[{\"protected\":\"" + envelope.header()
				+ "\",\"signature\":\"" + envelope.signature() + "\"}]}")
			.getBytes(StandardCharsets.US_ASCII);
	}

	/** The same on one line, in compact serialization (RFC 7515, section 7.1). */
	String compact(Kind kind, byte[] payload) {
		Envelope envelope = envelope(kind, payload);
		return envelope.header() + "." + envelope.payload() + "." + envelope.signature();
	}

	private Envelope envelope(Kind kind, byte[] payload) {
		JWSHeader header = this.headers.get(kind);
		String protectedHeader = header.toBase64URL().toString();
		String content = Base64URL.encode(payload).toString();
		try {
			Base64URL signature = this.signer.sign(header,
					(protectedHeader + "." + content).getBytes(StandardCharsets.US_ASCII));
			return new Envelope(content, protectedHeader, signature.toString());
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
