package org.yuegang.liaison.system;

import org.jasypt.encryption.StringEncryptor;
import org.jasypt.encryption.pbe.StandardPBEStringEncryptor;
import org.jasypt.exceptions.EncryptionOperationNotPossibleException;
import org.jasypt.iv.RandomIvGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The {@code ENC(…)} values of a node's configuration, under the key in {@code JASYPT_ENCRYPTOR_PASSWORD}:
 * PBKDF2 with HMAC-SHA-512, AES-256. A missing or wrong key stops the start in words.
 */
@Component("jasyptStringEncryptor")
public class Secrets implements StringEncryptor {

	/** Where the key comes from. */
	public static final String VARIABLE = "JASYPT_ENCRYPTOR_PASSWORD";

	private static final int ITERATIONS = 100_000;

	private final @Nullable String key;

	public Secrets(Environment environment) {
		this.key = environment.getProperty("jasypt.encryptor.password");
	}

	@Override
	public String encrypt(String secret) {
		return encryptor().encrypt(secret);
	}

	@Override
	public String decrypt(String encrypted) {
		try {
			return encryptor().decrypt(encrypted);
		}
		catch (EncryptionOperationNotPossibleException ex) {
			throw new Misconfigured(("An ENC(…) value of the configuration does not open with the key in %s: set the key it "
					+ "was encrypted with, or encrypt the value anew with the encrypt command.").formatted(VARIABLE), ex);
		}
	}

	private StandardPBEStringEncryptor encryptor() {
		if (this.key == null || this.key.isBlank()) {
			throw new Misconfigured("%s is not set: put the key of this node's ENC(…) values into that environment variable."
				.formatted(VARIABLE));
		}
		StandardPBEStringEncryptor encryptor = new StandardPBEStringEncryptor();
		encryptor.setAlgorithm("PBEWITHHMACSHA512ANDAES_256");
		encryptor.setKeyObtentionIterations(ITERATIONS);
		encryptor.setIvGenerator(new RandomIvGenerator());
		encryptor.setPassword(this.key);
		return encryptor;
	}

}
