/** People who sign in with an OpenID provider of their own, and what is made of what it says of them. Off by default. */
package dk.feltlaas.supplier.openid;
