/** The mails of this node for its officers to see: as a list of the API and as a page. It sends and changes nothing. */
@NullMarked
package org.yuegang.liaison.mail.web;

import org.jspecify.annotations.NullMarked;
