/**
 * How people sign in: accounts, passwords, lock-out, pictures for the youngest, an identity provider's word. Decides who somebody is, never what they
 * may see. Begin with {@link org.xueqing.dashboard.account.Accounts} and {@link org.xueqing.dashboard.account.SignIn}.
 */
@NullMarked
package org.xueqing.dashboard.account;

import org.jspecify.annotations.NullMarked;
