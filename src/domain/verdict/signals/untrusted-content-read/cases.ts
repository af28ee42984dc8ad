import type { SignalCase } from '../signal-case.ts';

export const cases: readonly SignalCase[] = [
  ['fetch', 'Fetches a page from the internet.', null, ['words']],
  ['scrape_url', 'Scrapes a page.', null, ['words']],
  ['web_search', 'Performs a web search.', null, ['words']],
  ['read_emails', 'Reads the newest mails.', null, ['words']],
  ['get_issue', 'Shows an issue of the repository.', null, ['words']],
  ['list_comments', 'Lists comments on a post.', null, ['words']],
  ['slack_get_messages', 'Returns messages of a channel.', null, ['words']],
  ['get_reviews', 'Returns reviews of a product.', null, ['words']],
  ['youtube_get_transcript', 'Returns the transcript of a video.', null, ['words']],
  ['search_tweets', 'Searches posts.', null, ['words']],
  ['browser_navigate', 'Navigate to a page.', null, ['words']],
  ['send_email', 'Sends a mail.', null, []],
  ['get_issue_types', 'Lists the issue types of a project.', null, []],
  ['fetch_order_book', 'Returns bids and asks.', null, []],
  ['get_weather', 'Returns the weather.', null, []],
  ['list_email_accounts', 'Lists mail accounts.', null, []],
  ['get_error_message', 'Explains an error code.', null, []],
  ['create_issue', 'Creates an issue.', null, []],
  ['get_auth_url', 'Returns the address of the login page.', null, []],
  ['calculate', 'Adds numbers.', null, []],
];
