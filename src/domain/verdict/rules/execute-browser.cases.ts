import type { RuleCases } from './rule-case.ts';

export const EXECUTE_BROWSER_CASES: RuleCases = {
  'X-17': [
    ['mouse | Perform a double click at a point', 'Execute', 'X-17'],
    ['seo | Perform an audit', 'Read', 'R-01'],
    ['click_report | Perform a click analytics search', 'Read', 'R-01'],
  ],
  'X-113': [
    ['go_on | Drives Chrome through a list of steps', 'Execute', 'X-113'],
    ['look_goon | List browsers that can be driven', 'Read', 'R-05'],
    ['look_goon | Get the version of Chrome', 'Read', 'R-05'],
  ],
  'X-04': [
    ['click | Click on an element', 'Execute', 'X-04'],
    ['list_clicks | List clicks of a campaign', 'Read', 'R-05'],
    ['type_info | Get the type of a value', 'Read', 'R-05'],
  ],
  'X-13': [
    ['go | Navigate to a page of the shop', 'Execute', 'X-13'],
    ['look | Look at a page', 'Read', 'R-05'],
    ['walk | Navigate the class tree of the documentation', 'Read', 'R-06'],
  ],
  'X-05': [
    ['open_url | Open a URL in the browser', 'Execute', 'X-05'],
    ['open_issue | Open an issue', 'Write', 'W-05'],
    ['close_ticket | Close a ticket of the website', 'Write', 'W-05'],
  ],
  'X-24': [
    ['act | Perform an action on the page', 'Execute', 'X-24'],
    ['act | Perform a calculation', 'Read', 'R-01'],
    ['actions | List actions of a page', 'Read', 'R-05'],
  ],
  'X-25': [
    ['browser_file_upload | ', 'Execute', 'X-25'],
    ['upload_file | Upload a file to the archive', 'Write', 'W-04'],
    ['confluence_upload | Upload an attachment to a page', 'Write', 'W-04'],
  ],
  'X-38': [
    ['show_form | Open a survey form in the browser', 'Execute', 'X-38'],
    ['show_form | Open a case for a customer', 'Read', 'R-05'],
    ['browser_tabs_info | List what is open in the browser', 'Read', 'R-05'],
  ],
  'X-94': [
    ['surf | Sends an agent through a website', 'Execute', 'X-94'],
    ['surf | Sends a letter to an agent', 'Write', 'W-06'],
    ['surf | Sends a message about the browser page', 'Write', 'W-06'],
  ],
  'X-44': [
    ['go_on | Switch to another tab', 'Execute', 'X-44'],
    ['go_on | Switch to another language', 'Write', 'W-05'],
    ['tab_list | List tabs that one can switch to', 'Read', 'R-05'],
  ],
  'X-45': [
    ['work | Interact with the elements of a form', 'Execute', 'X-45'],
    ['work | Interact with the community', 'Unknown', 'U-01'],
    ['touched | List elements that users interact with', 'Read', 'R-05'],
  ],
  'X-54': [
    ['browser_submit | Submit a form', 'Execute', 'X-54'],
    ['hand_in | Submit a tax return', 'Write', 'W-04'],
    ['look_browsersubmit | List the forms of a browser page', 'Read', 'R-05'],
  ],
  'X-55': [
    ['wake | Activate a workflow', 'Execute', 'X-55'],
    ['wake | Activate a coupon', 'Write', 'W-05'],
    ['look_wake | List activated workflows', 'Read', 'R-05'],
  ],
  'X-65': [
    ['say_yes | Accept a dialog', 'Execute', 'X-65'],
    ['say_yes | Accept an invitation', 'Write', 'W-06'],
    ['look_sayyes | List dialogs that were dismissed', 'Read', 'R-05'],
  ],
  'X-39': [
    ['choose_file | Upload a file to an input of the page', 'Execute', 'X-39'],
    ['choose_file | Upload a file to the archive', 'Write', 'W-04'],
    ['upload_input | Upload the input of a model to the store', 'Write', 'W-04'],
  ],
  'X-28': [
    ['move_mouse | Move the mouse', 'Execute', 'X-28'],
    ['move_file | Move a file', 'Write', 'W-05'],
    ['mouse_position | Get the mouse position', 'Read', 'R-05'],
  ],
  'X-21': [
    ['picker | Handle file uploads', 'Execute', 'X-21'],
    ['uploaded_files | List uploads', 'Read', 'R-05'],
    ['handle_ticket | Handle a ticket', 'Write', 'W-05'],
  ],
  'X-29': [
    ['open | Create a browser session', 'Execute', 'X-29'],
    ['open | Create a session', 'Write', 'W-04'],
    ['create_browser_report | Create a browser usage report', 'Write', 'W-04'],
  ],
  'X-40': [
    ['begin | Create a browser profile in a new session', 'Execute', 'X-40'],
    ['begin | Create a browser extension', 'Write', 'W-04'],
    ['session_report | Create a browser session report', 'Write', 'W-04'],
  ],
  'X-102': [
    ['feed_pad | Inject input into a running game', 'Execute', 'X-102'],
    ['look_pad | List the inputs of a running game', 'Read', 'R-05'],
    ['look_pad | List injected touches', 'Read', 'R-05'],
  ],
  'X-103': [
    ['page_check | Check a checkbox or radio button', 'Execute', 'X-103'],
    ['page_is_on | Check if a checkbox is checked', 'Read', 'R-05'],
    ['page_is_on | Check the status of a checkbox', 'Read', 'R-05'],
    ['check_mail | Check the mail box', 'Read', 'R-05'],
  ],
};
