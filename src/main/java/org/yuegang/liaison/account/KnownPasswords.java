package org.yuegang.liaison.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers that a password was right, for the trial's HTTP Basic, which sends it with every request: a keyed digest
 * under a key of this process, bound to the stored hash, so that a changed password is asked again at full price.
 */
final class KnownPasswords {

	private final SecretKeySpec key;

	private final Map<String, byte[]> digests = new ConcurrentHashMap<>();

	KnownPasswords() {
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		this.key = new SecretKeySpec(random, "HmacSHA256");
	}

	boolean contains(Account account, String password) {
		byte[] known = this.digests.get(account.code());
		return known != null && MessageDigest.isEqual(known, digest(account, password));
	}

	void add(Account account, String password) {
		this.digests.put(account.code(), digest(account, password));
	}

	private byte[] digest(Account account, String password) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(this.key);
			mac.update(account.password().getBytes(StandardCharsets.UTF_8));
			mac.update((byte) 0);
			return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
