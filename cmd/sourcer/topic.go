package main

import "github.com/spf13/cobra"

const briefHelp = `A brief is a text file: one entry a line, a key, a colon, and words.

    # Senior backend engineer, payments
    title:        backend engineer, platform engineer
    must:         Python, AWS or GCP, "event driven"
    any:          Kafka, RabbitMQ, Pub/Sub
    any 2:        Terraform, Ansible, Pulumi
    nice:         Kubernetes
    not title:    intern, manager
    location:     Austin, TX; Cork
    company:      Stripe, Square, @payments-peers
    years:        5-10
    note:         two years of Go, visa possible

    define payments-peers: Adyen, Checkout.com

Keys that search
  title                        any of these, as the current title
  must                         all of these
  any, any 2                   at least one of these, at least two
  nice                         wished for; in the string only with --nice
  not                          none of these
  location, company, school,   any of these, in their field
  industry, function
  worked at                    any of these companies, current or past
Keys that hold a value
  language, clearance, degree, seniority, years, size, radius, workplace,
  veteran, locale
Keys that do not search
  note, define NAME, use FILE

"not" and "past" go before a list key: not company: Stripe, past title: CTO.
Commas separate; where an item has a comma in it, separate by semicolons.
An indented line goes on the entry above it. "#" begins a comment.
Inside an item of must, any, nice and not: or, and, brackets; not in must.
"Quotes" take a word to the letter. A suffix sets how far a word is expanded:
Kafka~related, Go~exact, (AWS or GCP)~same.
`

// newBriefTopic is the help topic about the language of briefs. It has
// nothing to run, so that cobra lists it as a topic.
func newBriefTopic() *cobra.Command {
	return &cobra.Command{Use: "brief", Short: "How to write a brief", Long: briefHelp}
}
